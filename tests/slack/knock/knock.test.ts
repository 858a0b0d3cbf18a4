import { describe, expect, test, vi } from "vitest";
import { createKnock, type Manners } from "../../../src/slack/knock/knock.ts";
import type { Visit } from "../../../src/slack/knock/visit.ts";

function visit(delivery = "action/1"): Visit {
  return {
    kind: "click",
    name: "item.take",
    workspaceId: "T1",
    userId: "U1",
    userTeamId: "T1",
    delivery,
    ref: "7F3K",
    channelId: "C1",
    threadTs: null,
    triggerId: "1",
    responseUrl: null,
    window: null,
  };
}

function setUp() {
  const measured: { outcome: string; ackMs: number | null }[] = [];
  const happened: string[] = [];
  const lines: { message: string; fields: object }[] = [];
  const write = (fields: object, message: string) => void lines.push({ fields, message });
  const { knock, idle } = createKnock({
    log: { info: write, warn: write, error: write },
    meter: { delivered: (delivery) => void measured.push(delivery) },
    clock: () => performance.now(),
    isPassing: (error) => String(error).includes("restarts"),
  });
  const manners = (work: () => Promise<string>): Manners<string> => ({
    work,
    outcome: (result) => result,
    acknowledge: async () => void happened.push("acknowledged"),
    show: async (result, late) => void happened.push(`shown ${result}${late ? " late" : ""}`),
    delay: async () => void happened.push("acknowledged meanwhile"),
    tellSlow: async () => void happened.push("told that it takes longer"),
    fault: async (late) => void happened.push(`told that it broke${late ? " late" : ""}`),
  });
  return { happened, lines, measured, knock, idle, manners };
}

describe("a knock", () => {
  test("is acknowledged after the work is done, and shown after that", async () => {
    const { happened, knock, manners } = setUp();
    await knock(
      visit(),
      manners(async () => {
        happened.push("saved");
        return "changed";
      }),
    );
    expect(happened).toEqual(["saved", "acknowledged", "shown changed"]);
  });

  test("leaves the loop a turn between two works, so that no timer waits for all of them (C6)", async () => {
    const { happened, knock, manners } = setUp();
    const holdingUp = async () => {
      for (const end = performance.now() + 3; performance.now() < end; );
      happened.push("saved");
      return "changed";
    };
    const all = Promise.all(Array.from({ length: 10 }, (_, at) => knock(visit(`action/${at}`), manners(holdingUp))));
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(happened.filter((what) => what === "saved").length).toBeLessThan(10);
    await all;
    expect(happened.filter((what) => what === "saved")).toHaveLength(10);
  });

  test("has waited for all that came with it when it is acknowledged meanwhile (C6)", async () => {
    const { measured, knock, manners } = setUp();
    const never = new Promise<string>(() => undefined);
    const begun = performance.now();
    const told = Promise.withResolvers<number>();
    void knock(
      visit("action/1"),
      manners(async () => "changed"),
    );
    for (const end = performance.now() + 1_000; performance.now() < end; );
    void knock(visit("action/2"), {
      ...manners(() => never),
      delay: async () => told.resolve(performance.now() - begun),
    });
    expect(await told.promise).toBeLessThan(2_900);
    expect(measured[0]?.ackMs).toBeGreaterThan(990);
  });

  test("is tried again while the database is away, and told only how it ended", async () => {
    const { happened, knock, manners } = setUp();
    let tries = 0;
    const work = async () => {
      if (++tries < 3) throw new Error("the database restarts");
      return "changed";
    };
    await knock(visit(), manners(work));
    expect(tries).toBe(3);
    expect(happened).toEqual(["acknowledged", "shown changed"]);
  });

  test("leaves one line in the log, with its reference and how long it took", async () => {
    const { lines, measured, knock, manners } = setUp();
    await knock(
      visit(),
      manners(async () => "changed"),
    );
    expect(measured).toEqual([{ kind: "click", outcome: "changed", ackMs: expect.any(Number) }]);
    expect(lines).toEqual([
      {
        message: "delivery",
        fields: {
          ref: "7F3K",
          kind: "click",
          name: "item.take",
          workspaceId: "T1",
          userId: "U1",
          outcome: "changed",
          ms: expect.any(Number),
        },
      },
    ]);
  });

  test("that breaks is told and logged once, without a token in the log", async () => {
    const { happened, lines, knock, manners } = setUp();
    await knock(
      visit(),
      manners(async () => {
        throw new Error("no xoxb-123-secret here");
      }),
    );
    expect(happened).toEqual(["told that it broke"]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.fields).toMatchObject({ outcome: "fault", error: expect.stringContaining("no [token] here") });
  });

  test("that was saved does not become a fault when the acknowledgement is lost", async () => {
    const { happened, measured, knock, manners } = setUp();
    await knock(visit(), {
      ...manners(async () => "changed"),
      acknowledge: () => Promise.reject(new Error("socket closed")),
    });
    expect(measured).toEqual([{ kind: "click", outcome: "changed", ackMs: null }]);
    expect(happened).toEqual(["shown changed"]);
  });

  test("delivered three times at once does its work once, and every copy is acknowledged", async () => {
    const { happened, knock, manners } = setUp();
    const work = vi.fn(async () => "changed");
    await Promise.all([1, 2, 3].map(() => knock(visit(), manners(work))));
    expect(work).toHaveBeenCalledTimes(1);
    expect(happened.filter((one) => one === "acknowledged")).toHaveLength(3);
    expect(happened.filter((one) => one === "shown changed")).toHaveLength(1);
  });

  test("a copy that comes much later is still a copy; another delivery is not", async () => {
    const { knock, manners } = setUp();
    const work = vi.fn(async () => "changed");
    await knock(visit("a"), manners(work));
    await knock(visit("a"), manners(work));
    await knock(visit("b"), manners(work));
    expect(work).toHaveBeenCalledTimes(2);
  });

  test("that broke is tried again when Slack delivers it again", async () => {
    const { happened, knock, manners } = setUp();
    const work = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error("away")).mockResolvedValue("changed");
    await knock(visit(), manners(work));
    await knock(visit(), manners(work));
    expect(happened).toEqual(["told that it broke", "acknowledged", "shown changed"]);
  });

  test("that takes longer than two seconds is acknowledged by then, and its end is told", async () => {
    const { happened, knock, manners } = setUp();
    const work = Promise.withResolvers<string>();
    const over = knock(
      visit(),
      manners(() => work.promise),
    );
    await new Promise((resolve) => setTimeout(resolve, 2_150));
    expect(happened).toEqual(["acknowledged meanwhile", "told that it takes longer"]);
    work.resolve("changed");
    await over;
    expect(happened).toEqual(["acknowledged meanwhile", "told that it takes longer", "shown changed late"]);
  });

  test("is acknowledged before anybody is told that many take longer (C6)", async () => {
    const { happened, knock, manners } = setUp();
    const work = Promise.withResolvers<string>();
    const slow = {
      ...manners(() => work.promise),
      tellSlow: async () => {
        for (const end = performance.now() + 5; performance.now() < end; );
        happened.push("told that it takes longer");
      },
    };
    const all = Promise.all(Array.from({ length: 20 }, (_, at) => knock(visit(`action/${at}`), slow)));
    await vi.waitFor(() => expect(happened).toHaveLength(40), 4_000);
    expect(new Set(happened.slice(0, 20))).toEqual(new Set(["acknowledged meanwhile"]));
    work.resolve("changed");
    await all;
  });

  test("is waited for when the bot stops", async () => {
    const { happened, knock, idle, manners } = setUp();
    const work = Promise.withResolvers<string>();
    void knock(
      visit(),
      manners(() => work.promise),
    );
    const stopped = idle().then(() => happened.push("stopped"));
    work.resolve("changed");
    await stopped;
    expect(happened).toEqual(["acknowledged", "shown changed", "stopped"]);
  });
});
