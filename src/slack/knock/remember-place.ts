import type { ModalView } from "@slack/types";
import { z } from "zod";

const remembered = z.object({ here: z.string() });

/** A window belongs to no channel. The one that it was opened from is kept beside what the form itself remembers. */
export function rememberPlace(view: ModalView, channelId: string | null): ModalView {
  if (channelId === null) return view;
  const own = objectOf(view.private_metadata ?? "");
  return own === null ? view : { ...view, private_metadata: JSON.stringify({ ...own, here: channelId }) };
}

/** The channel from which a window was opened. */
export function placeOf(privateMetadata: string): string | null {
  return remembered.safeParse(objectOf(privateMetadata)).data?.here ?? null;
}

function objectOf(json: string): object | null {
  try {
    const value: unknown = json === "" ? {} : JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
