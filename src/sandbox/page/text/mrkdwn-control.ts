import { decodeEntities } from "./entities.ts";
import { type Inline, parseInline } from "./mrkdwn-inline.ts";

const BROADCASTS = new Set(["channel", "here", "everyone"]);

/** `<…>`: a mention, a date, a broadcast or a link. Escaped angle brackets never come here: they stay text. */
export function parseControl(source: string, at: number): { node: Inline; length: number } | null {
  const end = source.indexOf(">", at);
  if (end === -1) return null;
  const inside = source.slice(at + 1, end);
  if (inside === "" || inside.includes("\n") || inside.includes("<")) return null;
  const bar = inside.indexOf("|");
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? null : inside.slice(bar + 1);
  const node = controlNode(target, label);
  return node === null ? null : { node, length: end + 1 - at };
}

function controlNode(target: string, label: string | null): Inline | null {
  if (/^@[UW]/.test(target)) return { kind: "user", id: target.slice(1), label };
  if (/^#[CGD]/.test(target)) return { kind: "channel", id: target.slice(1), label };
  if (target.startsWith("!subteam^")) return { kind: "group", id: target.slice(9), label };
  if (target.startsWith("!date^")) return dateNode(target.slice(6), label);
  if (target.startsWith("!")) {
    const range = target.slice(1).split("^")[0] ?? "";
    return BROADCASTS.has(range) ? { kind: "broadcast", range } : { kind: "text", text: label ?? target };
  }
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return null;
  const shown = label === null || label === "" ? target.replace(/^mailto:/, "") : label;
  const children: readonly Inline[] =
    label === null ? [{ kind: "text", text: decodeEntities(shown) }] : parseInline(shown);
  return { kind: "link", url: decodeEntities(target), children };
}

function dateNode(rest: string, fallback: string | null): Inline | null {
  const [timestamp = "", format = "", url = null] = rest.split("^");
  if (!/^\d+$/.test(timestamp) || format === "") return null;
  return { kind: "date", timestamp: Number(timestamp), format, url, fallback: fallback ?? "" };
}
