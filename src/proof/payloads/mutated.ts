import type { Random } from "../../simulation/random.ts";
import { DEEP, DEPTH, oddValue } from "./odd-values.ts";

/** What stands as JSON in a string: a button's value, what a window remembers. Its inside is changed, too. */
class Embedded {
  value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
  toJSON(): string {
    return JSON.stringify(this.value) ?? "";
  }
}

type Container = { [key: string]: unknown };
type Slot = { readonly of: Container; readonly key: string };

const MOST_CHANGES = 4;
const MANY = 500;

/** A payload, as JSON, with one to four things in it changed. `json`: an object, as JSON. */
export function mutated(json: string, random: Random): string {
  const root: Container = { body: expanded(JSON.parse(json)) };
  for (let left = random.whole(1, MOST_CHANGES); left > 0; left--) {
    const slots = slotsIn(root, []);
    if (slots.length > 0) change(random.pick(slots), slots, random);
  }
  const text = JSON.stringify(root.body) ?? "null";
  return text.replaceAll(new RegExp(`\\\\*"${DEEP}\\\\*"`, "g"), "[".repeat(DEPTH) + "]".repeat(DEPTH));
}

function change({ of, key }: Slot, slots: readonly Slot[], random: Random): void {
  switch (random.whole(0, 9)) {
    case 0:
      delete of[key];
      return;
    case 1:
      // A key of its own, as JSON makes one, and not the object's prototype.
      Object.defineProperty(of, "__proto__", { value: of[key], enumerable: true, configurable: true, writable: true });
      return;
    case 2: {
      const other = random.pick(slots);
      of[key] = copied(other.of[other.key]);
      return;
    }
    case 3:
      of[key] = [of[key]];
      return;
    case 4: {
      const value = of[key];
      if (Array.isArray(value)) of[key] = Array.from({ length: MANY }, () => value[0] ?? null);
      else of[`${key}\0`] = value;
      return;
    }
    default:
      of[key] = oddValue(random);
  }
}

function slotsIn(value: unknown, slots: Slot[]): readonly Slot[] {
  const of = value instanceof Embedded ? value.value : value;
  if (typeof of !== "object" || of === null) return slots;
  for (const key of Object.keys(of)) {
    // An array is read and written by its keys as well.
    const slot = { of: of as Container, key };
    slots.push(slot);
    slotsIn(slot.of[key], slots);
  }
  return slots;
}

function expanded(value: unknown): unknown {
  if (typeof value === "string" && /^[[{]/.test(value)) {
    try {
      return new Embedded(expanded(JSON.parse(value)));
    } catch {
      return value;
    }
  }
  if (Array.isArray(value)) return value.map(expanded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expanded(inner)]));
}

function copied(value: unknown): unknown {
  const json = JSON.stringify(value);
  return json === undefined ? undefined : expanded(JSON.parse(json));
}
