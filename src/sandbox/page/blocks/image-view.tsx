import type { ImageElement } from "@slack/types";
import { useState } from "react";
import { Icon } from "../frame/icon.tsx";
import { fileAddress } from "../live/sandbox-client.ts";

type Props = { readonly image: ImageElement; readonly size: "inline" | "thumbnail" | "full" };

/** An image, or its alternative text where it cannot be loaded. */
export function ImageView({ image, size }: Props) {
  const [broken, setBroken] = useState(false);
  const source = sourceOf(image);
  if (broken || source === null) {
    return (
      <span className={`image-missing ${size}`} title={image.alt_text} role="img" aria-label={image.alt_text}>
        <Icon name="file" size={size === "inline" ? 14 : 18} />
        {size === "full" && <span>{image.alt_text}</span>}
      </span>
    );
  }
  return (
    <img
      className={`image ${size}`}
      src={source}
      alt={image.alt_text}
      title={image.alt_text}
      loading="lazy"
      onError={() => setBroken(true)}
    />
  );
}

function sourceOf(image: ImageElement): string | null {
  if ("image_url" in image) return image.image_url;
  if ("id" in image.slack_file) return fileAddress(image.slack_file.id, "image");
  return image.slack_file.url;
}
