import { nearest } from "./nearest.ts";
import { type DigestTrouble, type DigestWish, parseDigest } from "./parse-digest.ts";
import { type DrillCommand, type DrillTrouble, parseDrill } from "./parse-drill.ts";
import type { Who } from "./who.ts";
import { keywordOf, plain, type Word, whoIs, wordsOf } from "./words.ts";

/** What was typed of a start; null where it was not. */
export type StartParts = {
  readonly service: string | null;
  readonly version: string | null;
  readonly launch: string | null;
  readonly template: string | null;
  readonly lead: Who | null;
  readonly zone: string | null;
};

export type Command =
  | { readonly name: "help" | "mine" | "list" | "assign-section" | "waivers" | "templates" | "settings" | "reminders" }
  | { readonly name: "start"; readonly parts: StartParts }
  | { readonly name: "status"; readonly service: string | null }
  | { readonly name: "gate" | "report"; readonly service: string | null; readonly version: string | null }
  | { readonly name: "sign" | "decide"; readonly service: string | null; readonly version: string | null }
  | { readonly name: "candidate"; readonly version: string; readonly service: string | null }
  | { readonly name: "digest"; readonly wish: DigestWish }
  | { readonly name: "assign"; readonly item: string; readonly owner: Who; readonly due: string | null }
  | DrillCommand;

/** Why a command could not be read. */
export type CommandTrouble =
  | { readonly reason: "unknown-command"; readonly word: string; readonly nearest: string | null }
  | { readonly reason: "value-missing"; readonly of: "launch" | "template" | "lead" | "zone" | "due" | "candidate" }
  | { readonly reason: "not-a-person"; readonly of: "lead"; readonly value: string }
  | { readonly reason: "too-many-words"; readonly command: string; readonly word: string }
  | DigestTrouble
  | DrillTrouble
  | { readonly reason: "item-missing" }
  | { readonly reason: "person-missing" };

export type ParsedCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly trouble: CommandTrouble };

const COMMANDS = [
  "help",
  "start",
  "status",
  "mine",
  "list",
  "assign",
  "sign",
  "decide",
  "candidate",
  "gate",
  "report",
  "waivers",
  "digest",
  "drill",
  "templates",
  "settings",
  "reminders",
] as const;

/** The command's own word, for the log: what somebody typed instead of one stays out of it. */
export function commandWord(text: string): string {
  const parsed = parseCommand(text);
  return parsed.ok ? parsed.command.name : parsed.trouble.reason;
}

/** Reads what somebody typed after `/readiness`. */
export function parseCommand(text: string): ParsedCommand {
  const [first, ...rest] = wordsOf(text);
  const word = first === undefined ? "help" : plain(first);
  const name = COMMANDS.find((known) => known === word.toLowerCase());
  switch (name) {
    case undefined:
      return trouble({ reason: "unknown-command", word, nearest: nearest(word, COMMANDS) });
    case "start":
      return parseStart(rest);
    case "assign":
      return rest.length === 0 ? { ok: true, command: { name: "assign-section" } } : parseAssign(rest);
    case "status":
      return parseStatus(rest);
    case "candidate":
      return parseCandidate(rest);
    case "digest":
      return ofDigest(rest);
    case "drill":
      return parseDrill(rest);
    case "gate":
    case "report":
    case "sign":
    case "decide":
      return parseRelease(name, rest);
    default:
      return { ok: true, command: { name } };
  }
}

function ofDigest(words: readonly Word[]): ParsedCommand {
  const parsed = parseDigest(words.map(plain));
  if (parsed.ok) return { ok: true, command: { name: "digest", wish: parsed.wish } };
  return trouble(
    "extra" in parsed ? { reason: "too-many-words", command: "digest", word: parsed.extra } : parsed.trouble,
  );
}

function parseStatus([service, ...more]: readonly Word[]): ParsedCommand {
  const [extra] = more;
  if (extra !== undefined) return trouble({ reason: "too-many-words", command: "status", word: plain(extra) });
  return { ok: true, command: { name: "status", service: service === undefined ? null : plain(service) } };
}

function parseRelease(
  name: "gate" | "report" | "sign" | "decide",
  [service, version, extra]: readonly Word[],
): ParsedCommand {
  if (extra !== undefined) return trouble({ reason: "too-many-words", command: name, word: plain(extra) });
  const named = (word: Word | undefined) => (word === undefined ? null : plain(word));
  return { ok: true, command: { name, service: named(service), version: named(version) } };
}

function parseCandidate([version, service, extra]: readonly Word[]): ParsedCommand {
  if (version === undefined) return trouble({ reason: "value-missing", of: "candidate" });
  if (extra !== undefined) return trouble({ reason: "too-many-words", command: "candidate", word: plain(extra) });
  const named = service === undefined ? null : plain(service);
  return { ok: true, command: { name: "candidate", version: plain(version), service: named } };
}

const START_KEYWORDS = ["launch", "template", "lead", "zone"] as const;

function parseStart(words: readonly Word[]): ParsedCommand {
  const free: string[] = [];
  const given: { launch?: string; template?: string; zone?: string } = {};
  let lead: Who | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    const keyword = keywordOf(word, START_KEYWORDS);
    // The first word is the service, even if it is called `launch`: "start launch launch 2026-12-15" has both.
    if (keyword === undefined || (at === 0 && words.length > 2 && keywordOf(words[1], START_KEYWORDS) !== undefined)) {
      if (free.length === 2) return trouble({ reason: "too-many-words", command: "start", word: plain(word) });
      free.push(plain(word));
      continue;
    }
    at += 1;
    const value = words[at];
    if (value === undefined) return trouble({ reason: "value-missing", of: keyword });
    if (keyword !== "lead") {
      given[keyword] = plain(value);
      continue;
    }
    lead = whoIs(value);
    if (lead === null) return trouble({ reason: "not-a-person", of: "lead", value: plain(value) });
  }
  const [service = null, version = null] = free;
  const { launch = null, template = null, zone = null } = given;
  return { ok: true, command: { name: "start", parts: { service, version, launch, template, lead, zone } } };
}

function parseAssign(words: readonly Word[]): ParsedCommand {
  const at = words.findIndex((word) => whoIs(word) !== null);
  const before = at === -1 ? words : words.slice(0, at);
  const isTo = (word: Word | undefined) => word?.kind === "text" && !word.quoted && word.text.toLowerCase() === "to";
  const item = (before.length > 1 && isTo(before.at(-1)) ? before.slice(0, -1) : before).map(plain).join(" ").trim();
  if (item === "") return trouble({ reason: "item-missing" });
  const person = words[at];
  const owner = person === undefined ? null : whoIs(person);
  if (owner === null) return trouble({ reason: "person-missing" });
  const [due, day, extra] = words.slice(at + 1);
  if (due === undefined) return { ok: true, command: { name: "assign", item, owner, due: null } };
  if (keywordOf(due, ["due"]) === undefined)
    return trouble({ reason: "too-many-words", command: "assign", word: plain(due) });
  if (day === undefined) return trouble({ reason: "value-missing", of: "due" });
  if (extra !== undefined) return trouble({ reason: "too-many-words", command: "assign", word: plain(extra) });
  return { ok: true, command: { name: "assign", item, owner, due: plain(day) } };
}

function trouble(of: CommandTrouble): ParsedCommand {
  return { ok: false, trouble: of };
}
