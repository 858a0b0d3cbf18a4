import type { Post } from "./journal.ts";

export type PostKind = "nag" | "digest" | "review" | "note" | "other";

/** What a message is, by what the bot calls it. */
export function kindOf({ key }: Pick<Post, "key">): PostKind {
  if (key.startsWith("nag/")) return "nag";
  if (key.startsWith("digest/")) return "digest";
  const part = key.split("/")[1] ?? "";
  if (part === "card" || part.startsWith("section:")) return "review";
  return part.startsWith("note:") ? "note" : "other";
}

/** To whom it was sent, or whom a nag in a channel is for; null: a whole channel. */
export function personOf({ channelId, key }: Pick<Post, "channelId" | "key">): string | null {
  if (channelId.startsWith("D")) return channelId.slice(1);
  return key.startsWith("nag/") ? (key.split("/").find((part) => /^[UW][A-Z0-9]+$/.test(part)) ?? null) : null;
}
