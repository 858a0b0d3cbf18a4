import type { Button, IconButton, WorkflowButton } from "@slack/types";
import { useDoing } from "../frame/doing.tsx";
import { placeOfPermalink } from "../live/place.ts";
import { withEmoji } from "../text/emoji.ts";
import { useElement } from "./use-element.ts";

export function ButtonElement({ element }: { readonly element: Button | IconButton | WorkflowButton }) {
  const { press, busy, locked, hooks } = useElement(element);
  const { go } = useDoing();
  const url = "url" in element ? element.url : undefined;
  const style = "style" in element ? element.style : undefined;
  const onClick = () => {
    if (busy) return;
    if (url !== undefined) follow(url, go);
    void press();
  };
  return (
    <button
      {...hooks}
      type="button"
      className={`button block-button ${style ?? ""} ${busy ? "busy" : ""}`}
      aria-label={element.accessibility_label}
      aria-busy={busy}
      aria-disabled={busy || locked}
      role={url === undefined ? undefined : "link"}
      title={url}
      onClick={locked ? undefined : onClick}
    >
      <span className="button-text">{withEmoji(element.text.text)}</span>
    </button>
  );
}

/** A link button opens its address, and the app hears of it too. */
function follow(url: string, go: ReturnType<typeof useDoing>["go"]): void {
  const place = placeOfPermalink(url);
  if (place !== null) go(place);
  else if (/^https?:/i.test(url)) window.open(url, "_blank", "noopener,noreferrer");
}
