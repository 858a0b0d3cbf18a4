import type { Sandbox } from "../start-sandbox.ts";

type Installing = {
  /** Where the bot listens. */
  readonly botUrl: string;
  readonly workspace: string;
  readonly person: string;
  readonly decision?: "allow" | "cancel";
  /** For this whole organisation. */
  readonly organisation?: string;
};

/** What a browser brings back to the bot: the address that Slack sends it to, and its cookie. */
export async function walkToCallback(
  slack: Sandbox,
  { botUrl, workspace, person, decision = "allow", organisation }: Installing,
) {
  const begun = await fetch(`${botUrl}/slack/install`, { redirect: "manual" });
  const cookie = begun.headers.get("set-cookie") ?? "";
  const page = new URL(begun.headers.get("location") ?? "");
  const ids = slack.whoIs(workspace, person);
  const body = new URLSearchParams([
    ...page.searchParams,
    ["as", `${organisation ?? ids.workspace} ${ids.person}`],
    ["decision", decision],
  ]);
  const answered = await fetch(`${page.origin}${page.pathname}`, { method: "POST", body, redirect: "manual" });
  return { begun, page, answered, cookie, callback: answered.headers.get("location") ?? "" };
}

/** Brings it to the bot, as the browser does. */
export async function callBack({ callback, cookie }: { callback: string; cookie: string }) {
  const response = await fetch(callback, { headers: { cookie: cookie.split(";", 1)[0] ?? "" } });
  return { status: response.status, text: await response.text() };
}

/** Installs the app by OAuth, and invites its bot to a channel. */
export async function install(slack: Sandbox, { channel = "launches", ...wish }: Installing & { channel?: string }) {
  const answer = await callBack(await walkToCallback(slack, wish));
  if (answer.status === 200) await slack.addMember(wish.workspace, `#${channel}`, "readiness");
  return answer;
}
