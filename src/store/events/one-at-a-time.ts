import type { Database } from "../database.ts";

const queues = new WeakMap<Database, Map<string, Promise<unknown>>>();

/**
 * Runs the works of one workspace of this process one after the other, so that they do not lose time by taking each
 * other's place in the chain. Other processes are kept apart by the chain's key.
 */
export async function oneAtATime<Value>(db: Database, workspaceId: string, work: () => Promise<Value>): Promise<Value> {
  const queue = queues.get(db) ?? new Map<string, Promise<unknown>>();
  queues.set(db, queue);
  const before = queue.get(workspaceId) ?? Promise.resolve();
  const mine = before.then(work, work);
  queue.set(workspaceId, mine);
  try {
    return await mine;
  } finally {
    if (queue.get(workspaceId) === mine) queue.delete(workspaceId);
  }
}
