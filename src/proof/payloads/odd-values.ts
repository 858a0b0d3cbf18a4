import type { Random } from "../../simulation/random.ts";

/** Stands for arrays in arrays, 100,000 deep, which no `JSON.stringify` can write. */
export const DEEP = "@@deep@@";
export const DEPTH = 100_000;

const MEGA = 1_000_000;

/** Everything that a field may hold instead of what Slack sends. Objects come from JSON, so that `__proto__` is a key of their own. */
const ODD: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1e308,
  () => "",
  () => " ",
  () => [],
  () => ({}),
  () => [[[]]],
  () => [null],
  () => "x".repeat(3_000),
  () => "9".repeat(400),
  () => "\0",
  () => "a\0b",
  () => "\ud800",
  () => "\udc00\ud800 half",
  () => "\u202e\u200f\u2066right to left\u2069",
  () => "<!channel> <@U0ANA000000> `*_~",
  () => "__proto__",
  () => "constructor",
  () => "toString",
  () => "../../../etc/passwd",
  () => "' OR 1=1; --",
  () => "{}",
  () => "[",
  () => "null",
  () => JSON.parse('{"__proto__":{"polluted":true,"id":"P","value":"P"}}'),
  () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  () => JSON.parse('{"toString":null,"valueOf":1,"toJSON":"x","then":"y","length":1e9}'),
];

/** Rarely, because each of them is worth a thousand others: depth, and strings below and above the limit of a body. */
const HEAVY: readonly (() => unknown)[] = [() => DEEP, () => "y".repeat(1.8 * MEGA), () => "z".repeat(4 * MEGA)];
const HEAVY_CHANCE = 0.002;

/** `mayBeHeavy`: there is no heavy one, or many things, beside it yet. */
export function oddValue(random: Random, mayBeHeavy: boolean): unknown {
  return random.pick(random.chance(HEAVY_CHANCE) && mayBeHeavy ? HEAVY : ODD)();
}
