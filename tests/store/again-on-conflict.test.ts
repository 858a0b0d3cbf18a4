import { expect, test } from "vitest";
import { againOnConflict } from "../../src/store/again-on-conflict.ts";
import { Conflict } from "../../src/store/database.ts";
import { eachDatabase } from "../support/databases.ts";

test("C5: whoever lost once gets a turn in the order in which they lost, so that nobody starves", async () => {
  const db = await eachDatabase[0]?.open();
  if (db === undefined) throw new Error("SQLite is missing");
  const done: number[] = [];
  let atWork = 0;
  const work = (number: number) => {
    let tries = 0;
    return async () => {
      if (++tries === 1) throw new Conflict("events");
      expect(++atWork).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      atWork -= 1;
      if (tries === 2) throw new Conflict("events");
      done.push(number);
    };
  };
  const turn = { db, workspaceId: "T1" };
  await Promise.all([1, 2, 3, 4, 5].map((number) => againOnConflict(work(number), { turn })));
  expect(done).toEqual([1, 2, 3, 4, 5]);
  await expect(againOnConflict(() => Promise.reject(new Conflict("events")), { turn, attempts: 3 })).rejects.toThrow(
    Conflict,
  );
});
