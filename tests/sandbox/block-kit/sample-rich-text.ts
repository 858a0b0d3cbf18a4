import type { KnownBlock, RichTextBlock } from "@slack/types";

const style = { bold: true, code: false, italic: true, strike: false, underline: true };
const line = (text: string) => ({ type: "rich_text_section" as const, elements: [{ type: "text" as const, text }] });
/** One line of rich text. */
export const simple = (text: string): RichTextBlock => ({ type: "rich_text", elements: [line(text)] });

/** One of each that rich text may hold. */
export const richText = {
  type: "rich_text",
  block_id: "rich",
  elements: [
    {
      type: "rich_text_section",
      elements: [
        { type: "text", text: "Backups ", style },
        { type: "link", url: "https://example.com", text: "report", unsafe: false, style },
        { type: "broadcast", range: "here", style },
        { type: "channel", channel_id: "C0123ABCD", style },
        { type: "color", value: "#1d9bd1", style },
        {
          type: "date",
          timestamp: 1_800_000_000,
          format: "due {date_long} at {time}",
          url: "https://example.com",
          fallback: "soon",
        },
        { type: "emoji", name: "wave", unicode: "1f44b" },
        { type: "team", team_id: "T0123ABCD" },
        { type: "user", user_id: "U0123ABCD" },
        { type: "usergroup", usergroup_id: "S0123ABCD" },
      ],
    },
    { type: "rich_text_list", style: "ordered", indent: 8, border: 1, elements: [line("one"), line("two")] },
    { type: "rich_text_quote", border: 0, elements: [{ type: "text", text: "quoted" }] },
    {
      type: "rich_text_preformatted",
      border: 0,
      elements: [
        { type: "text", text: "code" },
        { type: "link", url: "https://example.com" },
      ],
    },
  ],
} satisfies KnownBlock;
