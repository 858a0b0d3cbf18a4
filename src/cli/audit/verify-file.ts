import { type ChainCheck, type ChainFault, checkChain } from "../../store/events/check-chain.ts";
import type { RecordChecked } from "../../store/events/verify-record.ts";
import { headsToCheck } from "./published-heads.ts";
import { BadLine, readExport } from "./read-export.ts";
import type { VerifyOptions } from "./verify-audit.ts";

type FileChecked = { readonly records: readonly RecordChecked[]; readonly problems: readonly string[] };

/** Checks an export, which may hold the records of several workspaces. It is read twice, so that no more than a line is held. */
export async function verifyFile(
  file: string,
  options: VerifyOptions,
  onBytes: (done: number, total: number) => void,
): Promise<FileChecked> {
  const known = new Set<string>();
  try {
    for await (const { workspaceId } of readExport(file, () => {})) known.add(workspaceId);
  } catch (error) {
    if (!(error instanceof BadLine)) throw error;
    return { records: [], problems: [error.message] };
  }
  const heads = await headsToCheck(options, [...known]);
  const checks = new Map<string, ChainCheck>([...heads].map(([id, published]) => [id, checkChain(id, published)]));
  const faults = new Map<string, ChainFault>();
  for await (const entry of readExport(file, onBytes)) {
    const { workspaceId } = entry;
    if (faults.has(workspaceId)) continue;
    const fault = checks.get(workspaceId)?.take(entry) ?? null;
    if (fault !== null) faults.set(workspaceId, fault);
  }
  const records = [...checks].map(([workspaceId, check]): RecordChecked => {
    const { erased, ...head } = check.checked();
    return { workspaceId, fault: faults.get(workspaceId) ?? check.end(), head, erased };
  });
  return { records, problems: [] };
}
