import { describe, expect, it } from "vitest";
import { complaints, pointersIn, ROOT, type Surface } from "./payloads.ts";
import { anywhere } from "./sample-blocks.ts";
import { charts, messageAndHome, messageOnly, modalOnly } from "./sample-narrow-blocks.ts";

const SURFACES: readonly Surface[] = ["message", "modal", "home"];
const groups: readonly {
  readonly blocks: readonly { readonly type: string; readonly block_id?: string }[];
  readonly on: readonly Surface[];
}[] = [
  { blocks: anywhere, on: SURFACES },
  { blocks: messageAndHome, on: ["message", "home"] },
  { blocks: charts, on: ["message", "home"] },
  { blocks: messageOnly, on: ["message"] },
  { blocks: modalOnly, on: ["modal"] },
];
const samples = groups.flatMap(({ blocks, on }) =>
  blocks.map((block) => ({ name: `${block.type} "${block.block_id}"`, block, on })),
);

describe.each(samples)("a complete block $name", ({ block, on }) => {
  it.each(SURFACES)("is judged by its surface: %s", (surface) => {
    const said = complaints(surface, [block]);
    if (on.includes(surface)) expect(said).toEqual([]);
    else expect(said.join("\n")).toMatch(new RegExp(`unsupported type in a ${surface}|only allowed in a modal`));
  });

  it("has no room for one more property, at any depth", () => {
    for (const at of objectsIn(block, "")) {
      const said = on[0] === undefined ? [] : complaints(on[0], [changed(block, `${at}/surprise`, true)]);
      expect(said, at).toContain(`[ERROR] invalid additional property: surprise [json-pointer:${rooted(on, at)}]`);
    }
  });

  it("has no value that could be of another kind, at any depth", () => {
    for (const at of leavesIn(block, "")) {
      const said = on[0] === undefined ? [] : complaints(on[0], [changed(block, at, { odd: [] })]);
      expect(
        pointersIn(said).some((pointer) => pointer === rooted(on, at)),
        `${at} ${said}`,
      ).toBe(true);
    }
  });

  it("survives the way through JSON", () => {
    for (const surface of on) expect(complaints(surface, [JSON.parse(JSON.stringify(block))])).toEqual([]);
  });
});

function rooted(on: readonly Surface[], at: string): string {
  return `${on[0] === undefined ? "" : ROOT[on[0]]}/0${at}`;
}

function objectsIn(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => objectsIn(one, `${at}/${index}`));
  if (typeof value !== "object" || value === null) return [];
  return [at, ...Object.entries(value).flatMap(([key, one]) => objectsIn(one, `${at}/${key}`))];
}

function leavesIn(value: unknown, at: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [at];
  return Object.entries(value).flatMap(([key, one]) => leavesIn(one, `${at}/${key}`));
}

/** A copy of the value in which what the pointer names is something else. */
function changed(value: unknown, at: string, other: unknown): unknown {
  const [key, ...rest] = at.split("/").slice(1);
  if (key === undefined) return other;
  const below = rest.length === 0 ? "" : `/${rest.join("/")}`;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? changed(one, below, other) : one));
  return { ...(value as object), [key]: changed((value as { readonly [key: string]: unknown })[key], below, other) };
}
