import { randomOf } from "../simulation/random.ts";
import type { RowResult } from "./row.ts";
import { ROWS } from "./rows.ts";

/** What a row's process tells of itself. */
export type RowNews = { readonly done: number } | { readonly result: RowResult };

/** One row in a process of its own: `<id> <seed> <count>`; what it has to say goes to who forked it. */
const [id, seed, count] = process.argv.slice(2);
const row = ROWS.find((one) => one.id === id);
/** Resolves when it is on its way: a long result is longer than a pipe takes at once. */
const tell = (news: RowNews) =>
  new Promise<void>((resolve, reject) => {
    if (process.send === undefined) throw new Error("a row runs as a fork");
    process.send(news, undefined, undefined, (error) => (error === null ? resolve() : reject(error)));
  });
if (row === undefined) throw new Error(`there is no row ${id}`);
await tell({
  result: await row.run({
    count: Number(count),
    random: randomOf(Number(seed), row.id),
    onProgress: (done) => void tell({ done }),
  }),
});
process.disconnect?.();
