import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { callBack, install, walkToCallback } from "../../src/sandbox/demo/install.ts";
import { tempFolder } from "../support/databases.ts";
import { manifest, type Somebody, startJourney, type Transport, transports } from "../support/readiness.ts";
import { HARBOUR, MERIDIAN, twoWorkspaces } from "../support/two-workspaces.ts";

const sandbox = { seed: twoWorkspaces(manifest) };
const start = (file?: string, transport: Transport = "socket") =>
  startJourney({ right: "oauth", transport, sandbox, ...(file === undefined ? {} : { databaseUrl: `file:${file}` }) });

describe("an installation", () => {
  test("is asked for by Slack's page, kept sealed, and outlives a restart", async () => {
    const file = `${tempFolder()}/readiness.db`;
    const { slack, bot, asIn, stopBot, startBot, log } = await start(file);
    const bo = asIn("harbour", "bo");
    const walked = await walkToCallback(slack, { botUrl: bot().url, workspace: "harbour", person: "bo" });
    expect(walked.page.searchParams.get("scope")?.split(",")).toEqual(manifest.oauth_config?.scopes?.bot);
    expect(walked.cookie).toMatch(/^__Host-[\w-]+=[\w.-]+; Secure; HttpOnly; Path=\/; Max-Age=600$/);
    const { status, text } = await callBack(walked);
    expect([status, text]).toEqual([200, expect.stringContaining("Readiness is installed in Harbour")]);
    await slack.addMember("harbour", "#launches", "readiness");

    await bo.types("/readiness start pier 1.0.0 launch 2027-06-15 template hotfix");
    await vi.waitFor(() => expect(bo.card()).toBeDefined(), 5_000);

    await stopBot();
    const [{ installs = [] } = {}] = slack.apps();
    const token = installs[0]?.botToken ?? "";
    expect(token).toMatch(/^xoxb-/);
    expect(readFileSync(file, "latin1")).toContain("v1.");
    for (const end of ["", "-wal"]) expect(read(`${file}${end}`)).not.toContain(token.slice(5));
    expect(JSON.stringify(log)).not.toContain(token.slice(5));

    await startBot();
    await bo.types("/readiness start pier 2.0.0 launch 2027-06-15 template hotfix");
    await vi.waitFor(() => expect(bo.told().at(-1)).toContain("pier 2.0.0 has started"), 5_000);
    expect(slack.violations()).toEqual([]);
  });

  test("is for the browser that began it, once, and within ten minutes", async () => {
    const { slack, bot, wait, log } = await start();
    const wish = { botUrl: bot().url, workspace: "harbour", person: "bo" };
    const nothing = () => expect(slack.apps()[0]?.installs).toEqual([]);

    const walked = await walkToCallback(slack, wish);
    const cannot = [400, expect.stringContaining("This installation cannot go on")];
    const answer = async (one: Parameters<typeof callBack>[0]) => Object.values(await callBack(one));
    expect(await answer({ ...walked, cookie: "" })).toEqual(cannot);
    const others = await walkToCallback(slack, wish);
    expect(await answer({ ...walked, cookie: others.cookie })).toEqual(cannot);
    const forged = walked.cookie.replace(/=(.)/, (_, first: string) => `=${first === "x" ? "y" : "x"}`);
    const state = /=([^;]*)/.exec(forged)?.[1] ?? "";
    const forgedCallback = new URL(walked.callback);
    forgedCallback.searchParams.set("state", state);
    expect(await answer({ callback: forgedCallback.href, cookie: forged })).toEqual(cannot);
    const bare = new URL(walked.callback);
    bare.searchParams.delete("state");
    expect(await answer({ ...walked, callback: bare.href })).toEqual([400, expect.stringContaining("Start here")]);
    nothing();

    wait(601_000);
    expect(await answer(walked)).toEqual(cannot);
    nothing();
    wait(-601_000);

    expect((await callBack(walked)).status).toBe(200);
    const again = await walkToCallback(slack, wish);
    const replayed = new URL(walked.callback);
    replayed.searchParams.set("code", new URL(again.callback).searchParams.get("code") ?? "");
    expect(await answer({ ...walked, callback: replayed.href })).toEqual(cannot);
    expect(log.filter(({ message }) => message === "the app was installed")).toHaveLength(1);
  });

  test("that somebody cancels, or that Slack does not grant, leaves nothing behind", async () => {
    const { slack, bot, log } = await start();
    const wish = { botUrl: bot().url, workspace: "harbour", person: "bo" };
    const cancelled = await callBack(await walkToCallback(slack, { ...wish, decision: "cancel" }));
    expect([cancelled.status, cancelled.text]).toEqual([200, expect.stringContaining("Nothing was installed")]);

    const guest = await walkToCallback(slack, { ...wish, person: "gil" });
    expect([guest.answered.status, guest.callback]).toEqual([400, ""]);

    const away = slack.faults.add({ method: "oauth.v2.access", fault: { kind: "status", status: 503 } });
    const walked = await walkToCallback(slack, wish);
    expect((await callBack(walked)).status).toBe(502);
    away.end();
    expect((await callBack(walked)).status).toBe(400);
    expect(log.filter(({ message }) => message === "the app was installed")).toEqual([]);
  });
});

describe("two workspaces in one process", () => {
  test.each(transports)(
    "I5: each has its own reviews, its own token and its own log lines, by %s",
    async (transport) => {
      const { slack, bot, as, asIn, log } = await start(undefined, transport);
      await install(slack, { botUrl: bot().url, workspace: "meridian", person: "ana" });
      await install(slack, { botUrl: bot().url, workspace: "harbour", person: "bo" });
      const [ana, bo] = [as("ana"), asIn("harbour", "bo")];
      await ana.types("/readiness start ledgersecret 1.0.0 launch 2027-06-15 template hotfix");
      await bo.types("/readiness start pierprivate 1.0.0 launch 2027-06-15 template hotfix");
      await vi.waitFor(() => expect([ana.card(), bo.card()]).not.toContain(undefined), 5_000);
      await slack.settled();

      const reviewId = idIn(ana);
      for (const command of ["list", "mine", "waivers", "templates"]) await bo.types(`/readiness ${command}`);
      await bo.does({ do: "home" });
      await slack.settled();

      const tokens = Object.fromEntries(
        (slack.apps()[0]?.installs ?? []).map(({ workspace, botToken }) => [workspace, botToken]),
      );
      expect(Object.keys(tokens).sort()).toEqual([HARBOUR, MERIDIAN].sort());
      const [ours, theirs] = [ana, bo].map((person) => JSON.stringify(person.sees()));
      expect(ours).toContain("ledgersecret");
      expect(ours).not.toContain("pierprivate");
      expect(theirs).toContain("pierprivate");
      expect(theirs).not.toMatch(/ledgersecret/);
      const calls = slack.journal({ kind: "call" });
      const of = (workspace: string) => JSON.stringify(calls.filter((entry) => entry.workspace === workspace));
      expect(of(MERIDIAN)).not.toMatch(/pierprivate|U0BO|HARBOUR/);
      expect(of(HARBOUR)).not.toMatch(/ledgersecret|U0ANA|U0LENA|MERIDIAN/);
      expect(of(HARBOUR)).not.toContain(reviewId);
      for (const line of log.filter(({ workspaceId }) => workspaceId === HARBOUR))
        expect(JSON.stringify(line)).not.toMatch(/MERIDIAN|U0ANA|ledgersecret/);

      const answersTo = async (name: string) => {
        const before = bo.told().length;
        for (const command of [`status ${name}`, `gate ${name} 1.0.0`, `report ${name} 1.0.0`, `sign ${name} 1.0.0`])
          await bo.types(`/readiness ${command}`);
        await vi.waitFor(() => expect(bo.told()).toHaveLength(before + 4), 5_000);
        return bo.told().slice(before).join("\n").replaceAll(name, "NAME");
      };
      expect(await answersTo("ledgersecret")).toBe(await answersTo("thereisnone1"));
      expect(slack.violations()).toEqual([]);
    },
  );

  test("S5: a button of another workspace's review finds no review there", async () => {
    const { slack, bot, as, asIn } = await start();
    await install(slack, { botUrl: bot().url, workspace: "meridian", person: "ana" });
    await install(slack, { botUrl: bot().url, workspace: "harbour", person: "bo" });
    const [ana, bo] = [as("ana"), asIn("harbour", "bo")];
    await ana.types("/readiness start ledger 1.0.0 launch 2027-06-15 template hotfix");
    await bo.types("/readiness start pier 1.0.0 launch 2027-06-15 template hotfix");
    await vi.waitFor(() => expect([ana.card(), bo.card()]).not.toContain(undefined), 5_000);
    await slack.settled();
    const idIn = (person: typeof ana) =>
      /"reviewId\\?":\\?"([^"\\]+)/.exec(JSON.stringify(person.messages()))?.[1] ?? "";
    const [foreign, own] = [idIn(ana), idIn(bo)];
    const before = JSON.stringify(ana.sees().channels);

    const card = bo.card();
    const channel = bo.sees().channels.find(({ name }) => name === "launches");
    // Only somebody with Harbour's token could do this.
    const swapped = await fetch(`${slack.apiUrl}chat.update`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${slack.tokens({ workspace: "harbour" }).bot}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({
        channel: channel?.id,
        ts: card?.ts,
        text: "swapped",
        blocks: swap(card?.blocks, own, foreign),
      }),
    });
    expect(await swapped.json()).toMatchObject({ ok: true });
    slack.clearJournal();
    await bo.presses("card.sign", "");
    await vi.waitFor(() => expect(bo.told().at(-1)).toContain("review"), 5_000);
    await slack.settled();
    expect(bo.told().at(-1)).not.toContain("ledger");
    expect(JSON.stringify(ana.sees().channels)).toBe(before);
    expect(slack.journal({ kind: "call" }).filter(({ workspace }) => workspace === MERIDIAN)).toEqual([]);
  });
});

describe("an organisation", () => {
  test("installs the app once for all of its workspaces, and each sees what its channels have", {
    timeout: 60_000,
  }, async () => {
    const enterprise = { id: "E0HOLDING00", name: "Holding" };
    const everywhere = { ...manifest, settings: { ...manifest.settings, org_deploy_enabled: true } };
    const { workspaces, apps } = twoWorkspaces(everywhere);
    const seed = { apps, workspaces: workspaces.map((workspace) => ({ ...workspace, enterprise })) };
    const { slack, bot, as, asIn, log } = await startJourney({ right: "oauth", sandbox: { seed } });
    const answer = await install(slack, {
      botUrl: bot().url,
      workspace: "meridian",
      person: "ana",
      organisation: enterprise.id,
    });
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining("Readiness is installed in Holding")]);
    await slack.addMember("harbour", "#launches", "readiness");
    const [ana, bo] = [as("ana"), asIn("harbour", "bo")];
    await ana.types("/readiness start ledger 1.0.0 launch 2027-06-15 template hotfix");
    await bo.types("/readiness start pier 1.0.0 launch 2027-06-15 template hotfix");
    await vi.waitFor(() => expect([ana.card(), bo.card()]).not.toContain(undefined), 10_000);
    await bo.types("/readiness list");
    await vi.waitFor(() => expect(bo.told().at(-1)).toContain("pier 1.0.0"), 5_000);
    expect(bo.told().join()).not.toContain("ledger");
    await bo.presses("card.sign", "");
    await bo.does({ do: "home" });
    await slack.settled();
    expect(JSON.stringify(bo.sees().home)).toContain("pier 1.0.0");
    expect(JSON.stringify(bo.sees().home)).not.toContain("ledger");
    const deliveries = log.filter(({ message }) => message === "delivery");
    expect(new Set(deliveries.map(({ workspaceId }) => workspaceId))).toEqual(new Set([enterprise.id]));
    expect(deliveries.filter(({ outcome }) => outcome === "fault")).toEqual([]);

    await slack.uninstallApp("harbour");
    await vi.waitFor(() =>
      expect(log.some(({ message }) => message.includes("took the app's access away"))).toBe(true),
    );
    expect(slack.state("meridian", "ana").app).toBeNull();
    expect(slack.violations()).toEqual([]);
  });
});

/** The id that the buttons of somebody's first review carry. */
function idIn(person: Somebody): string {
  const id = /reviewId\\":\\"([\w-]+)/.exec(JSON.stringify(person.messages()))?.[1];
  if (id === undefined) throw new Error("no button carries a review's id");
  return id;
}

/** The same blocks about another review, without the ids that Slack gave them. */
function swap(blocks: unknown, own: string, foreign: string): unknown {
  return JSON.parse(
    JSON.stringify(blocks)
      .replaceAll(own, foreign)
      .replaceAll(/,"block_id":"[^"]*"/g, ""),
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}
