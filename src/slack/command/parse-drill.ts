import { nearest } from "./nearest.ts";
import type { Who } from "./who.ts";
import { keywordOf, plain, type Word, whoIs } from "./words.ts";

/** What was typed of a drill; null or empty where it was not. */
export type TypedDrill = {
  readonly name: string | null;
  readonly kind: string | null;
  readonly every: string | null;
  readonly owner: Who | null;
  readonly rto: string | null;
  readonly rpo: string | null;
  readonly services: readonly string[];
};

export type DrillCommand =
  | { readonly name: "drill"; readonly verb: "list" }
  | { readonly name: "drill"; readonly verb: "add"; readonly typed: TypedDrill }
  | { readonly name: "drill"; readonly verb: "record" | "show" | "retire"; readonly drill: string };

export type DrillTrouble =
  | { readonly reason: "drill-verb-unknown"; readonly word: string; readonly nearest: string | null }
  | { readonly reason: "drill-name-missing"; readonly verb: "record" | "show" | "retire" }
  | { readonly reason: "drill-word-too-many"; readonly word: string }
  | { readonly reason: "drill-owner-not-a-person"; readonly value: string };

export type ParsedDrill =
  | { readonly ok: true; readonly command: DrillCommand }
  | { readonly ok: false; readonly trouble: DrillTrouble };

const VERBS = ["add", "list", "record", "show", "retire"] as const;
const KEYWORDS = ["kind", "every", "owner", "rto", "rpo", "service", "services"] as const;

/** Reads what follows `/readiness drill`. */
export function parseDrill([first, ...rest]: readonly Word[]): ParsedDrill {
  const word = first === undefined ? "list" : plain(first);
  const verb = VERBS.find((known) => known === word.toLowerCase());
  if (verb === undefined) return trouble({ reason: "drill-verb-unknown", word, nearest: nearest(word, VERBS) });
  if (verb === "add") return parseAdd(rest);
  const [name, extra] = rest;
  if (verb === "list") {
    return name === undefined
      ? { ok: true, command: { name: "drill", verb } }
      : trouble({ reason: "drill-word-too-many", word: plain(name) });
  }
  if (name === undefined) return trouble({ reason: "drill-name-missing", verb });
  if (extra !== undefined) return trouble({ reason: "drill-word-too-many", word: plain(extra) });
  return { ok: true, command: { name: "drill", verb, drill: plain(name) } };
}

function parseAdd(words: readonly Word[]): ParsedDrill {
  const given: { kind?: string; every?: string; rto?: string; rpo?: string } = {};
  const services: string[] = [];
  let name: string | null = null;
  let owner: Who | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    const keyword = keywordOf(word, KEYWORDS);
    if (keyword === undefined) {
      if (name !== null) return trouble({ reason: "drill-word-too-many", word: plain(word) });
      name = plain(word);
    } else if (keyword === "service" || keyword === "services") {
      for (let next = words[at + 1]; next !== undefined && keywordOf(next, KEYWORDS) === undefined; ) {
        services.push(
          ...plain(next)
            .split(",")
            .filter((one) => one !== ""),
        );
        at += 1;
        next = words[at + 1];
      }
    } else {
      at += 1;
      const value = words[at];
      // A value that is missing is asked for by the form.
      if (value === undefined) break;
      if (keyword !== "owner") {
        given[keyword] = plain(value);
        continue;
      }
      owner = whoIs(value);
      if (owner === null) return trouble({ reason: "drill-owner-not-a-person", value: plain(value) });
    }
  }
  const { kind = null, every = null, rto = null, rpo = null } = given;
  return { ok: true, command: { name: "drill", verb: "add", typed: { name, kind, every, owner, rto, rpo, services } } };
}

function trouble(of: DrillTrouble): ParsedDrill {
  return { ok: false, trouble: of };
}
