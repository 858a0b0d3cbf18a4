import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Deps, Outcome, SlackPort } from "../../../src/flows/ports.ts";
import { publishHead, publishHeadStatement } from "../../../src/flows/record/publish-head.ts";
import { headFileAt } from "../../../src/head-file.ts";
import type { Database } from "../../../src/store/database.ts";
import { leaseDue } from "../../../src/store/due/lease-due.ts";
import { verifyRecord } from "../../../src/store/events/verify-record.ts";
import { loadSettings } from "../../../src/store/settings/load-settings.ts";
import { saveWorkspaceEvents } from "../../../src/store/settings/save-workspace-events.ts";
import { beginSample } from "../../store/begin-sample.ts";
import { entriesOf } from "../../store/chain/sample-record.ts";
import { eachDatabase, tempFolder } from "../../support/databases.ts";
import { quietDeps } from "../../support/quiet-deps.ts";

const TODAY = "2026-11-25T08:30:00.000Z";
const TOMORROW = "2026-11-26T00:05:00.000Z";

type Posted = { readonly channelId: string; readonly key: string; readonly text: string };

/** Slack as far as it matters here. `answers`: how the next posts end; a lost answer has posted all the same. */
function fakeSlack(answers: ("lost" | "refused")[] = []) {
  const posted: Posted[] = [];
  const port: Pick<SlackPort, "post" | "findPosted"> = {
    post: async (_workspaceId, { channelId, key, body }): Promise<Outcome<{ ts: string }>> => {
      const answer = answers.shift();
      if (answer === "refused") return { ok: false, kind: "refused", error: "is_archived" };
      posted.push({ channelId, key, text: body.text });
      return answer === "lost"
        ? { ok: false, kind: "uncertain", error: "no_answer" }
        : { ok: true, value: { ts: "1" } };
    },
    findPosted: async (_workspaceId, { key }) => ({
      ok: true,
      value: posted.some((one) => one.key === key) ? { ts: "1" } : null,
    }),
  };
  return { posted, port };
}

const database = eachDatabase[0];
if (database === undefined) throw new Error("there is no database to test with");

describe("the head of the record, daily", () => {
  let db: Database;
  beforeEach(async () => {
    db = await database.open();
    await beginSample(db);
    const before = await loadSettings(db, "T1");
    const changes = { headChannel: "CAUDIT" };
    await saveWorkspaceEvents(db, {
      workspaceId: "T1",
      before,
      by: "UANA",
      at: "2026-11-24T23:59:59.999Z",
      events: [{ type: "settings.changed", changes }],
    });
    await beginSample(db, {}, { at: "2026-11-25T00:00:00.000Z" });
  });

  /** Does what is due at an instant; how many rows were. */
  async function work(port: unknown, at: string, headFile?: Deps["headFile"]): Promise<number> {
    const deps: Deps = {
      ...quietDeps,
      db,
      slack: port as SlackPort,
      now: () => at,
      ...(headFile === undefined ? {} : { headFile }),
    };
    const until = new Date(Date.parse(at) + 1).toISOString();
    const rows = await leaseDue(db, { now: at, until, lease: crypto.randomUUID(), kinds: ["publish-head"], limit: 9 });
    for (const row of rows) await publishHead(deps, row);
    return rows.length;
  }

  async function start(at: string) {
    const marker = { db, now: () => at, newId: () => crypto.randomUUID() };
    await db.commit([publishHeadStatement(marker, "T1", at)]);
  }

  it("is what the record was when the day began, and goes to the channel once a day, however often the bot starts", async () => {
    const { posted, port } = fakeSlack();
    for (let starts = 0; starts < 3; starts++) {
      await start(TODAY);
      await work(port, TODAY);
    }
    const hash = (await entriesOf(db)).find(({ link }) => link === 2)?.hash;
    expect(posted).toEqual([
      { channelId: "CAUDIT", key: "head/T1/2026-11-25", text: expect.stringContaining(`2:${hash}`) },
    ]);
    expect(await work(port, "2026-11-26T00:04:59.999Z")).toBe(0);
    expect(await work(port, TOMORROW)).toBe(1);
    expect(posted.map(({ key }) => key)).toEqual(["head/T1/2026-11-25", "head/T1/2026-11-26"]);
    const published = (await entriesOf(db)).filter(({ type }) => type === "head.published");
    expect(published.map(({ data, by }) => [data, by])).toEqual([
      [{ type: "head.published", link: 2, hash, place: "CAUDIT" }, "readiness"],
      [expect.objectContaining({ link: 4, place: "CAUDIT" }), "readiness"],
    ]);
    expect(await verifyRecord(db, "T1", [{ link: 2, hash: hash ?? "" }])).toMatchObject({ fault: null });
  });

  it("is found again, not posted again, when Slack's answer was lost", async () => {
    const { posted, port } = fakeSlack(["lost"]);
    await start(TODAY);
    await work(port, TODAY);
    expect((await entriesOf(db)).some(({ type }) => type === "head.published")).toBe(false);
    await work(port, "2026-11-25T08:45:00.000Z");
    expect(posted).toHaveLength(1);
    expect((await entriesOf(db)).filter(({ type }) => type === "head.published")).toHaveLength(1);
  });

  it("goes to the file too, once, also when the channel takes it no more", async () => {
    const file = join(tempFolder(), "kept", "heads.txt");
    const { posted, port } = fakeSlack(["refused", "refused"]);
    await start(TODAY);
    await work(port, TODAY, headFileAt(file));
    await start(TODAY);
    await work(port, TODAY, headFileAt(file));
    const hash = (await entriesOf(db)).find(({ link }) => link === 2)?.hash;
    expect(readFileSync(file, "utf8")).toBe(`2026-11-25T00:00:00.000Z T1 2:${hash}\n`);
    expect(posted).toEqual([]);
    await work(port, TOMORROW, headFileAt(file));
    expect(readFileSync(file, "utf8").split("\n")).toHaveLength(3);
  });

  it("waits for a file that cannot be written", async () => {
    const { port } = fakeSlack();
    let broken = true;
    const file = join(tempFolder(), "heads.txt");
    const headFile = async (line: string) => {
      if (broken) throw new Error("ENOSPC");
      await headFileAt(file)(line);
    };
    await start(TODAY);
    await work(port, TODAY, headFile);
    broken = false;
    expect(await work(port, "2026-11-25T08:40:00.000Z", headFile)).toBe(1);
    expect(readFileSync(file, "utf8")).toMatch(/^2026-11-25T00:00:00.000Z T1 2:/);
  });
});

describe("the file of heads", () => {
  it("is only added to: half a line stays, and the next begins anew", async () => {
    const file = join(tempFolder(), "heads.txt");
    writeFileSync(file, "2026-11-24 T1 1:ab");
    await headFileAt(file)("one");
    await headFileAt(file)("two");
    await headFileAt(file)("one");
    expect(readFileSync(file, "utf8")).toBe("2026-11-24 T1 1:ab\none\ntwo\n");
  });
});
