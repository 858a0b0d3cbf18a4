/**
 * The mentions in a message that would notify somebody: in its `text`, and in its blocks where Slack reads markup
 * (`mrkdwn`, `markdown`, rich text), not where it does not (`plain_text`). Escaped ones (`&lt;!channel&gt;`) are literal.
 */
export function liveMentions(
  text: string,
  blocks: readonly unknown[],
  attachments: readonly unknown[],
): readonly string[] {
  const found = new Set<string>(mentionsIn(text));
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const child of node) visit(child);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const part: Record<string, unknown> = { ...node };
    if (part.type === "user" && typeof part.user_id === "string") found.add(`<@${part.user_id}>`);
    if (part.type === "usergroup" && typeof part.usergroup_id === "string")
      found.add(`<!subteam^${part.usergroup_id}>`);
    if (part.type === "broadcast" && typeof part.range === "string") found.add(`<!${part.range}>`);
    const marked = part.type === "mrkdwn" || part.type === "markdown";
    if (marked && typeof part.text === "string") for (const mention of mentionsIn(part.text)) found.add(mention);
    for (const [key, child] of Object.entries(part)) if (key !== "text" || typeof child === "object") visit(child);
  };
  visit(blocks);
  for (const attachment of attachments) {
    visit(attachment);
    if (
      typeof attachment === "object" &&
      attachment !== null &&
      "text" in attachment &&
      typeof attachment.text === "string"
    ) {
      for (const mention of mentionsIn(attachment.text)) found.add(mention);
    }
  }
  return [...found];
}

const MENTION = /<(?:@([UW][A-Z0-9]+)|!(channel|here|everyone|group)|!subteam\^(S[A-Z0-9]+))(?:\|[^<>]*)?>/g;

function mentionsIn(text: string): string[] {
  return [...text.matchAll(MENTION)].map(([, user, range, group]) => {
    if (user !== undefined) return `<@${user}>`;
    return range !== undefined ? `<!${range}>` : `<!subteam^${group}>`;
  });
}
