import type { Block, PersonState } from "../contract.ts";
import { parseMrkdwn } from "../page/text/mrkdwn.ts";
import type { Inline } from "../page/text/mrkdwn-inline.ts";
import { formatSlackDate } from "../page/text/slack-date.ts";

/** What names in texts stand for, and when it is. */
export type Reader = Pick<PersonState, "people" | "groups" | "channels" | "me"> & { readonly now: Date };
type Parts = { readonly [key: string]: unknown };

/** Blocks as a person would read them aloud, a line each: `[ … ]` is a button, `‹ … ›` a link. */
export function blockLines(blocks: readonly Block[], reader: Reader): string[] {
  return blocks.flatMap((block) => linesOf(block, reader)).filter((line) => line.trim() !== "");
}

function linesOf(block: Parts, reader: Reader): string[] {
  switch (block.type) {
    case "header":
      return [textOf(block.text, reader)];
    case "section": {
      const lines = [block.text, ...listOf(block.fields)]
        .map((part) => textOf(part, reader))
        .join("\n")
        .split("\n");
      return withLast(lines, elementText(block.accessory, reader));
    }
    case "rich_text":
      return listOf(block.elements).flatMap((part) => richText(part, reader).split("\n"));
    case "context":
      return [
        listOf(block.elements)
          .map((part) => textOf(part, reader))
          .join("  "),
      ];
    case "actions":
      return [
        listOf(block.elements)
          .map((part) => elementText(part, reader))
          .join("  "),
      ];
    case "input":
      return [`${textOf(block.label, reader)}: ${elementText(block.element, reader)}`];
    default:
      return [];
  }
}

function elementText(element: unknown, reader: Reader): string {
  if (!isParts(element)) return "";
  switch (element.type) {
    case "button":
      return "url" in element ? `‹${textOf(element.text, reader)}›` : `[${textOf(element.text, reader)}]`;
    case "overflow":
      return `(${listOf(element.options)
        .map((option) => (isParts(option) ? textOf(option.text, reader) : ""))
        .join(" · ")})`;
    default: {
      const initial = element.initial_value ?? element.initial_date ?? element.initial_user;
      const option = element.initial_option;
      return isParts(option)
        ? textOf(option.text, reader)
        : `[${typeof initial === "string" ? nameOf(initial, reader) : " "}]`;
    }
  }
}

function textOf(part: unknown, reader: Reader): string {
  if (!isParts(part)) return "";
  const text = typeof part.text === "string" ? part.text : "";
  if (part.type !== "mrkdwn") return text;
  return parseMrkdwn(text)
    .map((block) => (block.kind === "pre" ? block.text : inlineText(block.children, reader)))
    .join("\n");
}

function inlineText(nodes: readonly Inline[], reader: Reader): string {
  return nodes.map((node) => nodeText(node, reader)).join("");
}

function nodeText(node: Inline, reader: Reader): string {
  switch (node.kind) {
    case "text":
    case "code":
      return node.text;
    case "break":
      return "\n";
    case "bold":
    case "italic":
    case "strike":
      return inlineText(node.children, reader);
    case "link": {
      const label = inlineText(node.children, reader);
      return label === node.url ? label : `‹${label}›`;
    }
    case "user":
    case "channel":
    case "group":
      return nameOf(node.id, reader);
    case "broadcast":
      return `@${node.range}`;
    case "date":
      return formatSlackDate(node.timestamp, node.format, { now: reader.now, timeZone: reader.me.tz });
    case "emoji":
      return node.character;
  }
}

function richText(part: unknown, reader: Reader): string {
  if (!isParts(part)) return "";
  const children = listOf(part.elements);
  switch (part.type) {
    case "rich_text_list":
      return children
        .map((row, index) => `${part.style === "ordered" ? `${index + 1}.` : "•"} ${richText(row, reader)}`)
        .join("\n");
    case "user":
    case "usergroup":
    case "channel":
      return nameOf(String(part.user_id ?? part.usergroup_id ?? part.channel_id), reader);
    case "date":
      return formatSlackDate(Number(part.timestamp), String(part.format), {
        now: reader.now,
        timeZone: reader.me.tz,
      });
    case "link":
      return typeof part.text === "string" ? `‹${part.text}›` : String(part.url);
    case "text":
      return String(part.text);
    default:
      return children.map((child) => richText(child, reader)).join("");
  }
}

function nameOf(id: string, { people, groups, channels }: Reader): string {
  const person = people.find((one) => one.id === id);
  if (person !== undefined) return `@${person.displayName}`;
  const group = groups.find((one) => one.id === id);
  if (group !== undefined) return `@${group.handle}`;
  const channel = channels.find((one) => one.id === id);
  return channel === undefined ? id : `#${channel.name}`;
}

function withLast(lines: readonly string[], more: string): string[] {
  return more === "" ? [...lines] : [...lines.slice(0, -1), `${lines.at(-1) ?? ""}    ${more}`];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isParts(value: unknown): value is Parts {
  return typeof value === "object" && value !== null;
}
