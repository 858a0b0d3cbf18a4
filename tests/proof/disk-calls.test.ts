import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { diskCalls } from "../../src/proof/disk-calls.ts";
import { tempFolder } from "../support/databases.ts";

const hex = (text: string) => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
const FILE = `24<${hex("/tmp/readiness.db-wal")}>`;
const WRITE = `pwrite64(${FILE}, "${hex("abc")}", 3, 4096`;

async function callsIn(lines: readonly string[]) {
  const log = join(tempFolder(), "calls");
  writeFileSync(log, lines.map((line) => `9286  1795558196.500000 ${line}\n`).join(""));
  return Array.fromAsync(diskCalls(log));
}

it("reads what was written and synced, and leaves out the call that the process was killed in (C4)", async () => {
  const lines = [
    `${WRITE}) = 3`,
    `fdatasync(${FILE}) = 0`,
    `${WRITE} <unfinished ...>) = ?`,
    "+++ killed by SIGKILL +++",
  ];
  const where = { atMs: 1_795_558_196_500, path: "/tmp/readiness.db-wal" };
  expect(await callsIn(lines)).toEqual([
    { ...where, kind: "write", at: 4096, bytes: Buffer.from("abc") },
    { ...where, kind: "sync" },
  ]);
});

it.each([
  ["a call that it does not know", "pwritev(1, 2) = 3", "nobody understands"],
  ["a write that was cut", `${WRITE}) = 2`, "not whole"],
])("refuses %s", async (_, line, says) => {
  await expect(callsIn([line])).rejects.toThrow(says);
});
