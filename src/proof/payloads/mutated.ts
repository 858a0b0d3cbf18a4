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
/** As JSON; a payload that is longer grows no more, so that no body exceeds 6 MB, however it is written and whatever came to it last. */
const LONG = 2_000_000;

/** A payload, as JSON, with one to four things in it changed. `json`: an object, as JSON. */
export function mutated(json: string, random: Random): string {
  const root: Container = { body: expanded(JSON.parse(json)) };
  for (let left = random.whole(1, MOST_CHANGES); left > 0; left--) {
    const slots = slotsIn(root, []);
    if (slots.length > 0) change(random.pick(slots), slots, random, LONG - lengthOf(root.body));
  }
  const text = JSON.stringify(root.body) ?? "null";
  return text.replaceAll(DEEP_IN_JSON, "[".repeat(DEPTH) + "]".repeat(DEPTH));
}

const DEEP_IN_JSON = new RegExp(`\\\\*"${DEEP}\\\\*"`, "g");

function lengthOf(value: unknown): number {
  const text = JSON.stringify(value) ?? "";
  return text.length + (text.match(DEEP_IN_JSON)?.length ?? 0) * 2 * DEPTH;
}

/** `room`: by how much the payload may grow. */
function change({ of, key }: Slot, slots: readonly Slot[], random: Random, room: number): void {
  switch (random.whole(0, 9)) {
    case 0:
      delete of[key];
      return;
    case 1:
      // A key of its own, as JSON makes one, and not the object's prototype.
      named(of, key, "__proto__", room);
      return;
    case 2: {
      const other = random.pick(slots);
      const value = other.of[other.key];
      of[key] = lengthOf(value) <= room ? copied(value) : null;
      return;
    }
    case 3:
      of[key] = [of[key]];
      return;
    case 4: {
      const value = of[key];
      if (Array.isArray(value)) {
        const first = value[0] ?? null;
        const times = Math.floor(room / (lengthOf(first) + 1));
        of[key] = Array.from({ length: Math.max(1, Math.min(MANY, times)) }, () => copied(first));
      } else named(of, key, `${key}\0`, room);
      return;
    }
    default:
      of[key] = oddValue(random, room > 0);
  }
}

/** Gives a value another name as well or, where it is too long for that, instead. */
function named(of: Container, key: string, name: string, room: number): void {
  const value = of[key];
  const isLong = lengthOf(value) > room;
  if (isLong) delete of[key];
  Object.defineProperty(of, name, {
    value: isLong ? value : copied(value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
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
