import { ROOT, type Surface } from "./payloads.ts";

/** Blocks that a surface refuses, and how the complaint ends. `at` points below the blocks. */
export function refusal(
  about: string,
  blocks: readonly unknown[],
  says: string,
  at: string,
  surface: Surface = "message",
) {
  return { about, blocks, surface, complaint: `[ERROR] ${says} [json-pointer:${ROOT[surface]}${at}]` };
}
