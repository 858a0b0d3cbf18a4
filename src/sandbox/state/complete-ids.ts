import type { Block } from "../contract.ts";
import type { Ids } from "./ids.ts";

/** Adds the block and action ids that the app left out, as Slack does. */
export function completeIds(blocks: readonly Block[], ids: Ids): readonly Block[] {
  return blocks.map((block) => {
    const copy: Record<string, unknown> & { type: string } = structuredClone({ ...block });
    copy.block_id ??= ids.secret(5);
    for (const key of ["element", "accessory"]) copy[key] = withActionId(copy[key], ids);
    if (Array.isArray(copy.elements)) copy.elements = copy.elements.map((element) => withActionId(element, ids));
    for (const key of ["element", "accessory"]) if (copy[key] === undefined) delete copy[key];
    return copy;
  });
}

const PASSIVE = new Set([
  "image",
  "plain_text",
  "mrkdwn",
  "rich_text_section",
  "rich_text_list",
  "rich_text_preformatted",
  "rich_text_quote",
]);

function withActionId(element: unknown, ids: Ids): unknown {
  if (typeof element !== "object" || element === null || !("type" in element)) return element;
  if (typeof element.type !== "string" || PASSIVE.has(element.type) || "action_id" in element) return element;
  return { ...element, action_id: ids.secret(5) };
}
