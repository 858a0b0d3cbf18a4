import { spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** What a process asked of a disk, in its order. `atMs`: when it began, milliseconds since 1970. */
export type DiskCall = { readonly atMs: number; readonly path: string } & (
  | { readonly kind: "write"; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: "cut"; readonly length: number }
  | { readonly kind: "sync" }
  | { readonly kind: "gone" }
);

const LONGEST_WRITE = 70_000;
const LINE = /^\d+ +(\d+\.\d+) (\w+)\((?:\d+<([^>]*)>|"([^"]*)")(?:, (.*))?\) += +(-?\d+)/u;

/** Why calls cannot be traced here; null: they can. */
export function noTracing(): string | null {
  return spawnSync("strace", ["-f", "true"]).status === 0 ? null : "strace is not installed, or may not trace here";
}

/** In front of a command: writes what it does with these files to `log`, with every byte that it writes. */
export function tracing(paths: readonly string[], log: string): readonly string[] {
  const calls = "trace=pwrite64,pwritev,write,fsync,fdatasync,ftruncate,unlink,rename";
  const which = paths.flatMap((path) => ["-P", path]);
  const how = ["-D", "-f", "--seccomp-bpf", "-ttt", "-y", "-xx", "-s", String(LONGEST_WRITE), "-e", "signal=none"];
  return ["strace", ...how, "-e", calls, ...which, "-o", log];
}

/** What stands in such a log. Throws at a call that this does not know: nothing may be left out. */
export async function* diskCalls(log: string): AsyncGenerator<DiskCall> {
  for await (const line of createInterface({ input: createReadStream(log) })) {
    if (line.includes("+++ ") || line.includes("/* ")) continue;
    // The process was killed in it: it never heard that it was done.
    if (line.endsWith("= ?")) continue;
    const [, seconds, name = "", file, named, rest = "", result] = LINE.exec(line) ?? [];
    const path = unescaped(file ?? named ?? "").toString();
    const call = { atMs: Number(seconds) * 1_000, path };
    if (name === "fsync" || name === "fdatasync") yield { ...call, kind: "sync" };
    else if (name === "unlink") yield { ...call, kind: "gone" };
    else if (name === "ftruncate") yield { ...call, kind: "cut", length: Number(rest) };
    else if (name === "pwrite64") {
      const [, text = "", length, at] = /^"([^"]*)", (\d+), (\d+)$/u.exec(rest) ?? [];
      const bytes = unescaped(text);
      if (bytes.length !== Number(length) || result !== length)
        throw new Error(`a write is not whole: ${line.slice(0, 200)}`);
      yield { ...call, kind: "write", at: Number(at), bytes };
    } else throw new Error(`the trace has a line that nobody understands: ${line.slice(0, 200)}`);
  }
}

/** `\\x2f\\x74` → bytes. */
function unescaped(text: string): Buffer {
  return Buffer.from(text.replaceAll("\\x", ""), "hex");
}
