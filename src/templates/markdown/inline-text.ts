import type { Definition, FootnoteDefinition, PhrasingContent } from "mdast";
import { stripTags } from "./html-pieces.ts";

/** What a document defines once and refers to by name. */
export type References = {
  readonly links: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
};

type InlineLink = { readonly text: string; readonly url: string };

export type Inline = {
  /** Plain text; inline code keeps its backticks, a soft line break is `\n`, a hard one `\v`. */
  readonly text: string;
  /** Links whose address is not in the text already. */
  readonly links: readonly InlineLink[];
  /** Names of the footnotes referred to. */
  readonly footnotes: readonly string[];
};

/** The words of a paragraph or heading. Emphasis goes, words stay; addresses of links come beside the text, or in brackets within it. */
export function inlineText(
  nodes: readonly PhrasingContent[],
  references: References,
  addresses: "beside" | "within" = "beside",
): Inline {
  const links: InlineLink[] = [];
  const footnotes: string[] = [];
  const link = (text: string, url: string | undefined): string => {
    if (url === undefined || url === "" || sameAddress(text, url)) return text;
    if (addresses === "within") return text.trim() === "" ? url : `${text} (${url})`;
    links.push({ text: joinLines(text), url });
    return text;
  };
  const write = (node: PhrasingContent): string => {
    switch (node.type) {
      case "text":
        return node.value;
      case "inlineCode":
        return node.value.includes("`") ? `\`\` ${node.value} \`\`` : `\`${node.value}\``;
      case "break":
        return "\v";
      case "html":
        return stripTags(node.value.replace(/<!--[\s\S]*?-->/gu, ""));
      case "image":
        return link(node.alt ?? "", node.url);
      case "imageReference":
        return link(node.alt ?? "", references.links.get(node.identifier)?.url);
      case "link":
        return link(node.children.map(write).join(""), node.url);
      case "linkReference":
        return link(node.children.map(write).join(""), references.links.get(node.identifier)?.url);
      case "footnoteReference":
        footnotes.push(node.identifier);
        return `[^${node.label ?? node.identifier}]`;
      default:
        return "children" in node ? node.children.map(write).join("") : "";
    }
  };
  return { text: nodes.map(write).join(""), links, footnotes };
}

function sameAddress(text: string, url: string): boolean {
  const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)/iu, "").replace(/\/$/u, "");
  return bare(text.trim()) === bare(url);
}

const WIDE = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]`;
const WIDE_BREAK = new RegExp(`(?<=${WIDE})[ \\t]*\\n[ \\t]*(?=${WIDE})`, "gu");

/** Lines of one paragraph on one line: joined by a space, or by nothing between characters of scripts that use none. */
export function joinLines(text: string): string {
  return (
    text
      .replace(WIDE_BREAK, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in one line of text
      .replace(/[\s\u0000-\u001f\u007f]+/gu, " ")
      .trim()
  );
}

/** Prose for a description: hard breaks become lines, links carry their address in brackets. */
export function proseText(nodes: readonly PhrasingContent[], references: References): string {
  const { text, footnotes } = inlineText(nodes, references, "within");
  const lines = text
    .split("\v")
    .map(joinLines)
    .filter((line) => line !== "");
  return [...lines, ...footnoteLines(footnotes, references)].join("\n");
}

export function linkLines(links: readonly InlineLink[]): string[] {
  return links.map(({ text, url }) => (text === "" ? url : `${text}: ${url}`));
}

export function footnoteLines(names: readonly string[], references: References): string[] {
  return names.flatMap((name) => {
    const note = references.footnotes.get(name);
    const text = note?.children.flatMap((child) =>
      child.type === "paragraph" ? [inlineText(child.children, references, "within").text] : [],
    );
    return note === undefined || text === undefined
      ? []
      : [`[^${note.label ?? name}]: ${text.map(joinLines).join(" ")}`];
  });
}
