import { freshnessOf } from "../../src/domain/evidence/freshness.ts";
import type { Evidence, Item } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { instant, join, link, mention, type Phrase, quoted, say } from "./phrase.ts";

const KINDS: { readonly [kind in Evidence["kind"]]: string } = {
  link: "link",
  text: "note",
  number: "number",
  file: "file",
  message: "message",
};

/** `“Vault path list” · link · @lena, 21 Nov at 09:10 · fresh` */
export function evidenceLine(
  evidence: Evidence,
  { item, now }: { item: Pick<Item, "evidenceRule">; now: Instant },
): Phrase {
  const { kind, value, title, by, at } = evidence;
  const called = title === "" ? value : title;
  const somewhere = kind !== "text" && kind !== "number";
  const what = somewhere ? say`${link(value, called)}` : say`${quoted(called, 300)}`;
  const { state } = freshnessOf({ evidence: [evidence], evidenceRule: item.evidenceRule }, now);
  return join([what, say`${KINDS[kind]}`, say`${mention(by)}, ${instant(at)}`, say`${state}`], " · ");
}
