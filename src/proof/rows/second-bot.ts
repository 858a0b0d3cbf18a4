import type { Row } from "../row.ts";
import { openStage } from "../stage.ts";

/** D4: one file has one bot; a second one says so and ends. */
export const secondBot: Row = {
  id: "D4",
  what: "a second bot on the same SQLite file",
  numbers: { full: 3, quick: 1 },
  run: async ({ count, onProgress }) => {
    const stage = await openStage({ transport: "socket" });
    const failed: string[] = [];
    try {
      await stage.start();
      for (let done = 1; done <= count; done++) {
        const said = await stage.start().then(
          () => "",
          (error: unknown) => String(error),
        );
        if (!/ended with 1: .*(another|already|in use)/isu.test(said))
          failed.push(`it was not refused: ${said.slice(0, 300)}`);
        onProgress(done);
      }
      return { tried: count, failed };
    } finally {
      await stage.end();
    }
  },
};
