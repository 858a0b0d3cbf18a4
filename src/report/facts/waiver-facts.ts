import type { Recorded } from "../../domain/events.ts";
import { type Names, personOf } from "../person.ts";
import type { WaiverFact } from "../report.ts";

/** Every waiver that was ever asked for, oldest first, and what became of it. `title`: of an item. */
export function waiverFacts(
  log: readonly Recorded[],
  title: (itemId: string) => string,
  names: Names,
): readonly WaiverFact[] {
  const waivers: { itemId: string; fact: WaiverFact }[] = [];
  const change = (itemId: string, state: WaiverFact["state"], changes: (fact: WaiverFact) => Partial<WaiverFact>) => {
    const index = waivers.findLastIndex(({ itemId: of, fact }) => of === itemId && fact.state === state);
    const found = waivers[index];
    if (found !== undefined) waivers[index] = { itemId, fact: { ...found.fact, ...changes(found.fact) } };
  };
  for (const { event, by, at } of log) {
    const signed = { by: personOf(by, names), at };
    switch (event.type) {
      case "waiver.requested": {
        const { itemId, risk, control, expiresOn } = event;
        change(itemId, "requested", () => ({ state: "replaced" }));
        const answer = { state: "requested", answered: null, ended: null } as const;
        waivers.push({ itemId, fact: { item: title(itemId), risk, control, requested: signed, expiresOn, ...answer } });
        break;
      }
      case "waiver.approved":
        change(event.itemId, "in-force", () => ({ state: "replaced" }));
        change(event.itemId, "requested", () => ({ state: "in-force", answered: signed }));
        break;
      case "waiver.declined":
        change(event.itemId, "requested", () => ({
          state: "declined",
          answered: signed,
          ended: { ...signed, reason: event.reason },
        }));
        break;
      case "waiver.revoked":
        change(event.itemId, "in-force", () => ({ state: "revoked", ended: { ...signed, reason: event.reason } }));
        break;
      case "waiver.expired":
        change(event.itemId, "in-force", () => ({ state: "expired", ended: { ...signed, reason: "" } }));
        break;
      default:
    }
  }
  return waivers.map(({ fact }) => fact);
}
