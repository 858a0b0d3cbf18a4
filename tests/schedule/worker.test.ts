import { afterEach, expect, test, vi } from "vitest";
import { startWorker, type Worker } from "../../src/schedule/worker.ts";

type Row = { readonly key: string; readonly workspaceId: string };

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const row = (key: string): Row => ({ key, workspaceId: "T1" });

const workers: Worker[] = [];
const endings: (() => void)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) end();
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

/** A table of rows that are due, in memory. */
function table(...due: Row[]) {
  const runs: string[] = [];
  const lease = async (limit: number) => due.splice(0, limit);
  return { due, runs, lease };
}

function start(
  needs: Partial<Parameters<typeof startWorker<Row>>[0]> &
    Pick<Parameters<typeof startWorker<Row>>[0], "lease" | "run">,
) {
  const worker = startWorker<Row>({
    waiting: () => 0,
    msUntilNext: async () => null,
    keep: async () => undefined,
    beatMs: 1_000,
    log: quiet,
    ...needs,
  });
  workers.push(worker);
  return worker;
}

test("everything that is due at the start is done at once", async () => {
  const { lease, runs } = table(...Array.from({ length: 20 }, (_, n) => row(`r${n}`)));
  start({ lease, run: async ({ key }) => void runs.push(key) });
  await vi.waitFor(() => expect(runs).toHaveLength(20), { timeout: 500 });
});

test("it asks again for as long as it is given all that it asks for, and no longer", async () => {
  const { lease } = table(...Array.from({ length: 19 }, (_, n) => ({ key: `r${n}`, workspaceId: `T${n}` })));
  const given: number[] = [];
  const hang = Promise.withResolvers<void>();
  endings.push(hang.resolve);
  start({
    lease: async (limit) => {
      const rows = await lease(limit);
      given.push(rows.length);
      return rows;
    },
    run: () => hang.promise,
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(given).toEqual([8, 8, 3]);
});

test("woken, it does what became due long before its next sweep", async () => {
  const { due, lease, runs } = table();
  const worker = start({ lease, run: async ({ key }) => void runs.push(key) });
  await new Promise((resolve) => setTimeout(resolve, 50));
  due.push(row("new"));
  worker.wake();
  await vi.waitFor(() => expect(runs).toEqual(["new"]), { timeout: 500 });
});

test("without being woken, it finds what is due within about a second", async () => {
  const { due, lease, runs } = table();
  start({ lease, run: async ({ key }) => void runs.push(key) });
  await new Promise((resolve) => setTimeout(resolve, 50));
  due.push(row("from elsewhere"));
  await vi.waitFor(() => expect(runs).toEqual(["from elsewhere"]), { timeout: 2_500 });
});

test("it looks again when the next row comes due", async () => {
  const { due, lease, runs } = table();
  let next: number | null = 100;
  const looks: number[] = [];
  start({
    lease: async (limit) => {
      looks.push(looks.length);
      if (looks.length === 2) due.push(row("timed"));
      return lease(limit);
    },
    run: async ({ key }) => void runs.push(key),
    msUntilNext: async () => {
      const wait = next;
      next = null;
      return wait;
    },
  });
  await vi.waitFor(() => expect(runs).toEqual(["timed"]), { timeout: 600 });
});

test("one that fails or a database that is away stops nothing", async () => {
  const { due, lease, runs } = table(row("bad"), row("good"));
  let isAway = true;
  const worker = start({
    lease: async (limit) => {
      if (isAway) throw new Error("database is locked");
      return lease(limit);
    },
    run: async ({ key }) => {
      if (key === "bad") throw new Error("broken");
      runs.push(key);
    },
  });
  isAway = false;
  worker.wake();
  await vi.waitFor(() => expect(runs).toEqual(["good"]), { timeout: 2_500 });
  expect(due).toEqual([]);
});

test("stopping waits for what runs, and takes nothing more", async () => {
  const { due, lease, runs } = table(row("slow"));
  const gate = Promise.withResolvers<void>();
  const worker = start({
    lease,
    run: async ({ key }) => {
      await gate.promise;
      runs.push(key);
    },
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const stopped = worker.stop();
  due.push(row("too late"));
  worker.wake();
  gate.resolve();
  await stopped;
  expect(runs).toEqual(["slow"]);
  expect(due).toEqual([row("too late")]);
});

test("R6: what waits for its turn in many workspaces does not hold up another's work", async () => {
  const stormy = Array.from({ length: 20 }, (_, n) => `T${n}`);
  const due = stormy.flatMap((workspaceId) =>
    Array.from({ length: 50 }, (_, n) => ({ key: `${workspaceId} ${n}`, workspaceId })),
  );
  const hang = Promise.withResolvers<void>();
  endings.push(hang.resolve);
  const running: string[] = [];
  const calm: string[] = [];
  const worker = start({
    lease: async (limit, except) => {
      const taken = due.filter(({ workspaceId }) => !except.includes(workspaceId)).slice(0, limit);
      for (const one of taken) due.splice(due.indexOf(one), 1);
      return taken;
    },
    run: async ({ key, workspaceId }) => {
      if (workspaceId === "calm") return void calm.push(key);
      running.push(workspaceId);
      await hang.promise;
    },
    waiting: () => running.length,
  });
  await vi.waitFor(() => expect(new Set(running)).toEqual(new Set(stormy)), { timeout: 5_000 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const workspaceId of stormy) expect(running.filter((one) => one === workspaceId).length).toBeLessThan(20);
  due.push({ key: "now", workspaceId: "calm" });
  worker.wake();
  await vi.waitFor(() => expect(calm).toEqual(["now"]), { timeout: 500 });
  due.length = 0;
});

test("no more than so many run side by side", async () => {
  const { lease } = table(...Array.from({ length: 400 }, (_, n) => ({ key: `r${n}`, workspaceId: `T${n % 50}` })));
  let now = 0;
  let most = 0;
  let done = 0;
  start({
    lease,
    run: async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      done += 1;
    },
  });
  await vi.waitFor(() => expect(done).toBe(400), { timeout: 5_000 });
  expect(most).toBeLessThanOrEqual(48);
});

test("who wakes it goes on first, and what is begun together begins one in a turn of the event loop", async () => {
  const { due, lease } = table();
  const order: string[] = [];
  const worker = start({
    lease: async (limit) => {
      order.push("look");
      return lease(limit);
    },
    run: async ({ key }) => {
      order.push(key);
      setImmediate(() => order.push(`after ${key}`));
    },
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  order.length = 0;
  due.push(row("first"), row("second"));
  worker.wake();
  await Promise.resolve();
  order.push("acknowledged");
  await vi.waitFor(() => expect(order).toContain("after second"), { timeout: 500 });
  expect(order.slice(0, 5)).toEqual(["acknowledged", "look", "first", "after first", "second"]);
});

test("stopped while it looks, it does what it has leased before it ends", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const runs: string[] = [];
  const worker = start({
    lease: async () => {
      await promise;
      return runs.length === 0 ? [row("leased")] : [];
    },
    run: async ({ key }) => {
      await new Promise((done) => setTimeout(done, 20));
      runs.push(key);
    },
  });
  await new Promise((done) => setTimeout(done, 20));
  const stopped = worker.stop();
  resolve();
  await stopped;
  expect(runs).toEqual(["leased"]);
});
