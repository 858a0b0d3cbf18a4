import { expect, test } from "vitest";
import { z } from "zod";
import { launchTeam, readinessManifest } from "../../src/sandbox/seeds/launch-team.ts";
import { call } from "./call.ts";
import { messagesSeen, startBolt, startSlack } from "./start-bolt.ts";

const ana = { workspace: "meridian", as: "ana" } as const;

test("a response_url works five times within half an hour", async () => {
  let time = Date.parse("2026-12-01T09:00:00Z");
  const slack = await startSlack({ now: () => time });
  await startBolt(slack, "socket", (app) => app.command("/readiness", async ({ ack }) => ack()));
  const fresh = async () => {
    await slack.act({ ...ana, do: "command", channel: "#leads", text: "/readiness x" });
    return z.looseObject({ response_url: z.string() }).parse(slack.journal({ name: "slash_command" }).at(-1)?.request)
      .response_url;
  };
  const use = async (url: string, body: object) =>
    (await fetch(url, { method: "POST", body: JSON.stringify(body) })).json();
  const url = await fresh();
  for (let n = 0; n < 5; n++) expect(await use(url, { text: `answer ${n}` })).toEqual({ ok: true });
  expect(await use(url, { text: "x" })).toMatchObject({ ok: false, error: "used_url" });
  expect(messagesSeen(slack, "ana", "leads")).toHaveLength(5);
  expect(messagesSeen(slack, "ines", "leads")).toEqual([]);
  const other = await fresh();
  expect(await use(other, { text: "x", loud: true })).toMatchObject({ error: "invalid_arguments" });
  expect(await use(other, { text: "to all", response_type: "in_channel" })).toEqual({ ok: true });
  expect(messagesSeen(slack, "ines", "leads")).toMatchObject([{ text: "to all", ephemeral: false }]);
  time += 30 * 60_000 + 1;
  expect(await use(other, { text: "x" })).toMatchObject({ error: "expired_url" });
});

test("the control doors answer over HTTP, with a sentence for a bad request", async () => {
  const slack = await startSlack();
  const post = async (name: string, body: unknown) =>
    (await fetch(`${slack.url}/sandbox/${name}`, { method: "POST", body: JSON.stringify(body) })).json();
  expect(await post("act", { ...ana, do: "say", channel: "#launches", text: "a < b & @lena" })).toMatchObject({
    ok: true,
  });
  const state = await (await fetch(`${slack.url}/sandbox/state?workspace=meridian&as=lena`)).json();
  expect(state).toMatchObject({
    me: { name: "Lena Brandt" },
    notifications: [{ text: "a &lt; b &amp; <@U0LENA00000>" }],
  });
  expect(await post("act", { ...ana, do: "dance" })).toMatchObject({ ok: false, error: expect.stringContaining("do") });
  expect(await post("faults", { method: "auth.test", fault: { kind: "error", error: "fatal_error" } })).toEqual({
    ok: true,
  });
  expect(await call(slack, "auth.test")).toMatchObject({ error: "fatal_error" });
  expect(await post("faults/clear", {})).toEqual({ ok: true });
  expect(await call(slack, "auth.test")).toMatchObject({ ok: true });
  expect(await post("operate", { do: "archive", workspace: "meridian", channel: "#launches" })).toEqual({ ok: true });
  expect(await post("act", { ...ana, do: "say", channel: "#launches", text: "x" })).toEqual({
    ok: false,
    error: "is_archived",
  });
  expect(await post("nothing", {})).toMatchObject({ ok: false });
});

test("whoever names nobody is the first admin; an uploaded file can be looked at", async () => {
  const slack = await startSlack({ timing: { fileMs: 1 } });
  expect(await (await fetch(`${slack.url}/sandbox/state`)).json()).toMatchObject({ me: { displayName: "ana" } });
  const upload = {
    do: "upload",
    channel: "#payments",
    name: "notes.txt",
    mimetype: "text/plain",
    base64: "aGVsbG8=",
  } as const;
  const { fileId } = await slack.act({ ...ana, ...upload });
  expect(await (await fetch(`${slack.url}/sandbox/files/${fileId}`)).text()).toBe("hello");
  expect((await fetch(`${slack.url}/sandbox/files/F000`)).status).toBe(404);
  expect(messagesSeen(slack, "kim", "payments")).toMatchObject([
    { user: "U0ANA000000", files: [{ id: fileId, size: 5 }] },
  ]);
});

test("people hear of changes that they can see, and of no others", async () => {
  const slack = await startSlack({ rateLimits: false });
  const listen = async (as: string) => {
    const response = await fetch(`${slack.url}/sandbox/changes?workspace=meridian&as=${as}`);
    let heard = 0;
    void (async () => {
      for await (const chunk of response.body ?? [])
        heard += Buffer.from(chunk).toString().split("event: changed").length - 1;
    })().catch(() => {});
    return () => heard;
  };
  const [lena, omar] = [await listen("lena"), await listen("omar")];
  await slack.act({ workspace: "meridian", as: "omar", do: "say", channel: "#payments", text: "x" });
  await expect.poll(omar).toBe(1);
  expect(lena()).toBe(0);
});

test("a taken port is no obstacle", async () => {
  const first = await startSlack();
  const second = await startSlack({ port: Number(new URL(first.url).port) });
  expect(second.url).not.toBe(first.url);
  expect(await call(second, "auth.test")).toMatchObject({ ok: true });
});

test("an installation by OAuth gives a token that works; uninstalling ends it and tells the app", async () => {
  const slack = await startSlack({ rateLimits: false });
  const heard: string[] = [];
  await startBolt(slack, "socket", (app) => {
    app.event("tokens_revoked", async ({ event }) => void heard.push(event.type));
    app.event("app_uninstalled", async ({ event }) => void heard.push(event.type));
  });
  const { clientId, clientSecret } = slack.tokens();
  const redirect_uri = "https://app.example/back";
  slack.setRedirectUrls([redirect_uri]);
  const form = { client_id: clientId, state: "s1", scope: "chat:write", redirect_uri };
  const answered = await fetch(`${slack.url}/oauth/v2/authorize`, {
    method: "POST",
    body: new URLSearchParams({ ...form, as: "T0MERIDIAN0 U0ANA000000", decision: "allow" }),
    redirect: "manual",
  });
  const back = new URL(answered.headers.get("location") ?? "");
  expect(back.searchParams.get("state")).toBe("s1");
  const code = back.searchParams.get("code");
  const exchange = { client_id: clientId, client_secret: clientSecret, code, redirect_uri };
  const granted = await call(slack, "oauth.v2.access", exchange, null);
  expect(granted).toMatchObject({ ok: true, team: { name: "Meridian" }, authed_user: { id: "U0ANA000000" } });
  expect(await call(slack, "oauth.v2.access", exchange, null)).toMatchObject({ error: "invalid_code" });
  const token = String(granted.access_token);
  expect(await call(slack, "auth.test", {}, token)).toMatchObject({ ok: true });
  await slack.uninstallApp("meridian");
  expect(heard).toEqual(["tokens_revoked", "app_uninstalled"]);
  expect(await call(slack, "auth.test", {}, token)).toMatchObject({ error: "account_inactive" });
  expect(slack.state("meridian", "ana").app).toBeNull();
});

test("an organisation's token holds in its workspaces, is told which where Slack wants it, and ends in all at once", async () => {
  const enterprise = { id: "E0HOLDING00", name: "Holding" };
  const redirect_uri = "https://app.example/back";
  const manifest = {
    ...readinessManifest,
    oauth_config: { ...readinessManifest.oauth_config, redirect_urls: [redirect_uri] },
    settings: { ...readinessManifest.settings, org_deploy_enabled: true },
  };
  const { workspaces, apps } = launchTeam(manifest);
  const [meridian] = workspaces;
  if (meridian === undefined) throw new Error("the launch team has a workspace");
  const sister = { ...meridian, name: "Sister", domain: "sister", enterprise };
  const seed = {
    apps,
    workspaces: [{ ...meridian, enterprise }, sister, { ...meridian, name: "Other", domain: "other" }],
  };
  const slack = await startSlack({ seed, rateLimits: false });
  const { clientId, clientSecret } = slack.tokens();
  const authorize = (as: string) =>
    fetch(`${slack.url}/oauth/v2/authorize`, {
      method: "POST",
      body: new URLSearchParams({ client_id: clientId, scope: "users:read", redirect_uri, as, decision: "allow" }),
      redirect: "manual",
    });
  expect((await authorize("E0NONE 00000")).status).toBe(400);
  const back = new URL((await authorize("E0HOLDING00 U0ANA000000")).headers.get("location") ?? "");
  const code = back.searchParams.get("code");
  const exchange = { client_id: clientId, client_secret: clientSecret, code, redirect_uri };
  const granted = await call(slack, "oauth.v2.access", exchange, null);
  expect(granted).toMatchObject({ ok: true, is_enterprise_install: true, enterprise, team: null });
  const token = String(granted.access_token);

  expect(await call(slack, "users.list", {}, token)).toMatchObject({ error: "missing_argument" });
  const ids = ["sister", "other"].map((domain) => slack.whoIs(domain, "ana"));
  expect(await call(slack, "users.list", { team_id: ids[0]?.workspace }, token)).toMatchObject({ ok: true });
  expect(await call(slack, "users.list", { team_id: ids[1]?.workspace }, token)).toMatchObject({
    error: "team_access_not_granted",
  });
  expect(await call(slack, "users.info", { user: ids[0]?.person }, token)).toMatchObject({
    user: { enterprise_user: { enterprise_id: enterprise.id } },
  });
  expect(await call(slack, "users.info", { user: ids[1]?.person }, token)).toMatchObject({ error: "user_not_found" });
  await slack.uninstallApp("sister");
  expect(await call(slack, "auth.test", {}, token)).toMatchObject({ error: "account_inactive" });
  expect([slack.state("meridian", "ana").app, slack.state("sister", "ana").app]).toEqual([null, null]);
});

test("deactivated people do nothing, external people have no commands, and nobody acts where they are not", async () => {
  const slack = await startSlack();
  const say = (as: string, channel: string) => slack.act({ workspace: "meridian", as, do: "say", channel, text: "x" });
  expect(await say("dora", "#launches")).toEqual({ ok: false, error: "account_deactivated" });
  expect(await say("lena", "#payments")).toEqual({ ok: false, error: "not_in_channel" });
  expect(slack.state("meridian", "ext").commands).toEqual([]);
  const command = {
    workspace: "meridian",
    as: "ext",
    do: "command",
    channel: "#launches",
    text: "/readiness help",
  } as const;
  expect(await slack.act(command)).toEqual({ ok: false, error: "unknown_command" });
});
