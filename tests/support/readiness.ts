import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, onTestFailed } from "vitest";
import type { Config } from "../../src/config.ts";
import type { Act, Message, Values, View } from "../../src/sandbox/contract.ts";
import { launchTeam } from "../../src/sandbox/seeds/launch-team.ts";
import type { Manifest } from "../../src/sandbox/seeds/seed.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/start-sandbox.ts";
import { type Readiness, startReadiness } from "../../src/start.ts";
import { tempFolder } from "./databases.ts";

export const transports = ["socket", "http"] as const;
export type Transport = (typeof transports)[number];

export const manifest: Manifest = JSON.parse(readFileSync(new URL("../../manifest.json", import.meta.url), "utf8"));

export type LogLine = {
  readonly level: "info" | "warn" | "error";
  readonly message: string;
  readonly [field: string]: unknown;
};

export type Journey = {
  readonly slack: Sandbox;
  readonly config: Config;
  readonly log: readonly LogLine[];
  /** The bot that runs now. */
  readonly bot: () => Readiness;
  readonly stopBot: () => Promise<void>;
  readonly startBot: () => Promise<void>;
  /** Moves the bot's clock on by so many milliseconds. Slack's stays, and its signatures are dated by that. */
  readonly wait: (ms: number) => void;
  /** Somebody in Meridian, by handle. */
  readonly as: (handle: string) => Somebody;
  /** Somebody in another workspace, by its domain. */
  readonly asIn: (workspace: string, handle: string) => Somebody;
};

const running: { stop: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of running.splice(0).reverse()) await thing.stop();
});

/** A local Slack with a team, and the bot in this process, over either transport. Both stop after the test. */
export async function startJourney({
  transport = "socket",
  databaseUrl = `file:${join(tempFolder(), "readiness.db")}`,
  sandbox = {},
  right = "token",
  config: changes = {},
}: {
  transport?: Transport;
  databaseUrl?: string;
  sandbox?: Partial<SandboxOptions>;
  /** `oauth`: the bot is installed nowhere yet. */
  right?: Config["right"]["kind"];
  config?: Partial<Config>;
} = {}): Promise<Journey> {
  const slack = await startSandbox({ seed: launchTeam(manifest), ...sandbox });
  running.push(slack);
  const [app] = slack.apps();
  if (app === undefined) throw new Error("the seed has no app");
  const { appToken, signingSecret, clientId, clientSecret, installs } = app;
  const config: Config = {
    right:
      right === "token"
        ? { kind: "token", botToken: installs[0]?.botToken ?? "" }
        : { kind: "oauth", clientId, clientSecret, keys: [randomBytes(32)], publicUrl: null },
    transport: transport === "socket" ? { kind: "socket", appToken } : { kind: "http", signingSecret },
    slackApiUrl: slack.apiUrl,
    databaseUrl,
    port: 0,
    logLevel: "info",
    admins: [],
    metricsToken: null,
    retentionDays: 365,
    ...changes,
  };
  const log: LogLine[] = [];
  const write = (level: LogLine["level"]) => (fields: object, message: string) =>
    void log.push({ level, ...fields, message });
  onTestFailed(() =>
    console.error(
      "What the bot had to say:",
      log.filter(({ level }) => level !== "info"),
    ),
  );
  const logger = { info: write("info"), warn: write("warn"), error: write("error") };

  let ahead = 0;
  const now = () => new Date(Date.now() + ahead).toISOString();
  const slackNow = () => new Date().toISOString();
  let bot: Readiness | null = null;
  const stopBot = async () => {
    await bot?.stop();
    bot = null;
  };
  const startBot = async () => {
    bot = await startReadiness(config, { now, slackNow, log: logger });
    slack.setRedirectUrls([`${bot.url}/slack/oauth_redirect`]);
    if (transport === "http") await slack.setRequestUrl(`${bot.url}/slack/events`);
  };
  running.push({ stop: stopBot });
  await startBot();
  return {
    slack,
    config,
    log,
    bot: () => {
      if (bot === null) throw new Error("the bot does not run");
      return bot;
    },
    stopBot,
    startBot,
    wait: (ms) => {
      ahead += ms;
    },
    as: (handle) => somebody(slack, handle),
    asIn: (workspace, handle) => somebody(slack, handle, workspace),
  };
}

export type Somebody = ReturnType<typeof somebody>;

function somebody(slack: Sandbox, handle: string, workspace = "meridian") {
  const act = async (what: Record<string, unknown>) => {
    // What is left out here is added; the rest is one of the contract's acts by its `do`.
    const result = await slack.act({ workspace, as: handle, ...what } as Act);
    expect(result, JSON.stringify(what)).toMatchObject({ ok: true });
    return result;
  };
  const sees = () => slack.state(workspace, handle);
  const messages = (channel = "launches") => sees().channels.find(({ name }) => name === channel)?.messages ?? [];
  const modal = (): View => {
    const view = sees().modals.at(-1);
    if (view === undefined) throw new Error(`${handle} has no window open`);
    return view;
  };
  return {
    sees,
    messages,
    /** What only they were told in a channel, oldest first. */
    told: (channel = "launches") =>
      messages(channel)
        .filter(({ ephemeral }) => ephemeral)
        .map(({ text }) => text),
    modal,
    card: (channel = "launches") => messages(channel).find(isCard),
    says: (text: string, channel = "#launches") => act({ do: "say", channel, text }),
    types: (text: string, channel = "#launches") => act({ do: "command", channel, text }),
    /** Presses the button with this id whose row names this item. */
    presses: (actionId: string, about: string, channel = "launches") => {
      const found = buttonsOf(messages(channel)).find(
        (button) => button.actionId === actionId && button.about.includes(about),
      );
      if (found === undefined) throw new Error(`${handle} sees no ${actionId} for ${about}`);
      const on = { channel: `#${channel}`, ts: found.ts };
      return act({ do: "click", on, blockId: found.blockId, actionId });
    },
    /** Presses a button in the window on top. */
    pressesInWindow: (actionId: string, about = "") => {
      const { id, blocks } = modal();
      const found = buttonsIn(blocks).find((button) => button.actionId === actionId && button.about.includes(about));
      if (found === undefined) throw new Error(`the window has no ${actionId} for ${about}`);
      return act({ do: "click", on: { view: id }, blockId: found.blockId, actionId });
    },
    submits: (values: Values = {}) => act({ do: "submit", view: modal().id, values }),
    does: act,
  };
}

type Blocks = Message["blocks"];

export function isCard(message: Message): boolean {
  const [first] = message.blocks;
  return (
    !message.ephemeral &&
    message.threadTs === null &&
    first?.type === "header" &&
    wordsOf([first]).includes("launch review")
  );
}

function buttonsOf(messages: readonly Message[]) {
  return messages.flatMap(({ ts, blocks }) => buttonsIn(blocks).map((button) => ({ ...button, ts })));
}

/** All buttons of some blocks, with what they carry and what their accessibility label says that they are about. */
export function buttonsIn(blocks: Blocks): { blockId: string; actionId: string; about: string; value: string }[] {
  return blocks.flatMap((block) => {
    const elements = [block.accessory, ...(Array.isArray(block.elements) ? block.elements : [])];
    return elements.flatMap((element) => {
      if (typeof element !== "object" || element === null || !("action_id" in element)) return [];
      const label = "accessibility_label" in element ? String(element.accessibility_label) : "";
      return [
        {
          blockId: block.block_id ?? "",
          actionId: String(element.action_id),
          about: label,
          value: "value" in element ? String(element.value) : "",
        },
      ];
    });
  });
}

/** All the words of some blocks, to look for sentences in. */
export function wordsOf(blocks: Blocks): string {
  const words: string[] = [];
  JSON.stringify(blocks, (key, value) => {
    if (["text", "user_id", "usergroup_id"].includes(key) && typeof value === "string") words.push(value);
    return value;
  });
  return words.join(" ");
}

export function text(value: string) {
  return { type: "plain_text_input", value };
}
