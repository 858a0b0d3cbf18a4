import { setTimeout as pause } from "node:timers/promises";
import { quantile } from "simple-statistics";
import { Pool } from "undici";
import type { BenchRow } from "../row.ts";
import { TEAM } from "../seed/prototype.ts";
import { seededDatabase } from "../seed/seeded-database.ts";
import { bearerTokens } from "../stage/bearer-tokens.ts";
import { openStage } from "../stage/open-stage.ts";

const A_SECOND = 100;
const SECONDS = 10;
const SERVICES = 500;
const CONNECTIONS = 16;
/** One token may ask once a second; these ask half as often. */
const TOKENS = 2 * A_SECOND;
const WARM_UP = 500;

/** R12: what a pipeline waits for at the gate of a workspace with a long history. */
export const gate: BenchRow = {
  id: "R12",
  what: "gate answers, 100 a second, at many reviews",
  rounds: 3,
  run: async ({ rounds, many, cache, onProgress }) => {
    const databaseUrl = await seededDatabase(many, { cache, onProgress });
    const tokens = await bearerTokens(databaseUrl, TEAM, TOKENS);
    const stage = await openStage({ databaseUrl });
    try {
      const pool = new Pool((await stage.startOurs()).url, { connections: CONNECTIONS });
      await stage.slack.settled(3_000);
      let asked = 0;
      const ask = async () => {
        const number = (asked * 7_919) % many;
        const authorization = `Bearer ${tokens[asked++ % TOKENS]}`;
        const path = `/api/v1/gate/service-${number % SERVICES}/${number}.0.0`;
        const began = performance.now();
        const answer = await pool.request({ method: "GET", path, headers: { authorization } });
        await answer.body.dump();
        if (answer.statusCode !== 200) throw new Error(`the gate answered ${answer.statusCode}`);
        return performance.now() - began;
      };
      const askEvenly = (count: number) =>
        Promise.all(
          Array.from({ length: count }, async (_, at) => {
            await pause((at * 1_000) / A_SECOND);
            return ask();
          }),
        );
      await askEvenly(WARM_UP);
      const slowest: number[] = [];
      for (let round = 1; round <= rounds; round++) {
        slowest.push(quantile(await askEvenly(A_SECOND * SECONDS), 0.99));
        onProgress(round, rounds);
      }
      await pool.close();
      const target = { of: "figure", atMost: 10 } as const;
      return { findings: [{ what: "gate, p99", unit: "ms", ours: slowest, base: null, against: "", target }] };
    } finally {
      await stage.end();
    }
  },
};
