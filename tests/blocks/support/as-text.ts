/** Blocks as a person reads them, one line after the other: `[Button]`, `‹Input: value›`, `@UANA`. For tests and for looking. */
export function asText(blocks: readonly unknown[]): string {
  return blocks.map(blockText).join("\n");
}

type Node = { readonly [key: string]: unknown };

function node(value: unknown): Node {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function blockText(value: unknown): string {
  const block = node(value);
  switch (block.type) {
    case "header":
      return `# ${text(block.text)}`;
    case "section":
      return [text(block.text), elementText(block.accessory)].filter((part) => part !== "").join("    ");
    case "actions":
      return list(block.elements).map(elementText).join("  ");
    case "context":
      return list(block.elements).map(text).join("  ");
    case "divider":
      return "———";
    case "rich_text":
      return list(block.elements).map(richText).join("\n");
    case "input":
      return `‹${text(block.label)}: ${elementText(block.element)}›${block.hint === undefined ? "" : `  (${text(block.hint)})`}`;
    default:
      return `?${String(block.type)}`;
  }
}

function richText(value: unknown): string {
  const element = node(value);
  if (element.type !== "rich_text_list") return list(element.elements).map(inline).join("");
  return list(element.elements)
    .map(
      (entry, index) =>
        `${element.style === "ordered" ? `${index + 1}.` : "•"} ${list(node(entry).elements).map(inline).join("")}`,
    )
    .join("\n");
}

function inline(value: unknown): string {
  const element = node(value);
  if (element.type === "user") return `@${element.user_id}`;
  if (element.type === "usergroup") return `@${element.usergroup_id}`;
  if (element.type === "channel") return `#${element.channel_id}`;
  if (element.type === "date") return String(element.fallback);
  return String(element.text ?? element.url);
}

function elementText(value: unknown): string {
  const element = node(value);
  if (element.type === undefined) return "";
  if (element.type === "button") return `[${text(element.text)}]`;
  if (element.type === "overflow")
    return `( ${list(element.options)
      .map((option) => text(node(option).text))
      .join(" · ")} )`;
  if (element.type === "checkboxes") {
    const ticked = list(element.initial_options).map((option) => node(option).value);
    return list(element.options)
      .map((option) => `[${ticked.includes(node(option).value) ? "x" : " "}] ${text(node(option).text)}`)
      .join("  ");
  }
  const initial = [element.initial_option, ...list(element.initial_options)].filter((option) => option !== undefined);
  const shown = initial.map((option) => text(node(option).text)).join(", ");
  const typed = element.initial_value ?? element.initial_date ?? element.initial_user ?? element.initial_conversation;
  return String(typed ?? (shown === "" ? "–" : shown));
}

function text(value: unknown): string {
  const words = String(node(value).text ?? "");
  if (node(value).type !== "mrkdwn") return words;
  return words
    .replace(/<!date\^[^|]*\|([^>]*)>/g, "$1")
    .replace(/<([@#])([A-Z0-9]+)>/g, "$1$2")
    .replace(/<!subteam\^([A-Z0-9]+)>/g, "@$1")
    .replace(/<https?:[^|>]*\|([^>]*)>/g, "$1")
    .replaceAll("\uFEFF", "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
