import type { KnownBlock } from "@slack/types";

/** A message as Slack takes it. `text` is complete on its own: phones and screen readers read nothing else. */
export type MessageBody = { readonly text: string; readonly blocks: readonly KnownBlock[] };
