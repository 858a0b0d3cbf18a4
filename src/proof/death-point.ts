/**
 * Where a bot ends itself, as `kill -9` does. `before-commit`: a transaction that writes to this table has run and is not committed.
 * `after-commit`: it is. `before-call`: a call of Slack's Web API is about to leave, and what Slack brought has been acknowledged.
 * `after-call`: Slack has answered it. `key`: how the key in the metadata of what is posted begins or goes on; left out: any call.
 */
export type DeathPoint =
  | { readonly moment: "before-commit" | "after-commit"; readonly table: string }
  | { readonly moment: "before-call" | "after-call"; readonly method: string; readonly key?: string };

/**
 * What a bot is told from outside, beside what every bot is told. `aheadMs`: how far the clock of the whole scene is ahead of the
 * real one. `offMs`: how far its machine's clock is ahead of that, so that it is wrong. `frozen`: whether its clock stands still.
 */
export type Orders = {
  readonly aheadMs?: number;
  readonly offMs?: number;
  readonly frozen?: boolean;
  readonly dieAt?: DeathPoint;
};
