import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Act, ActResult, JournalEntry, Message, PersonState } from "../../sandbox/contract.ts";
import type { SlackNews } from "./slack-process.ts";

/** The local Slack of a bench, in a process of its own. */
export type LocalSlack = SlackNews & {
  readonly act: (act: Act) => Promise<ActResult>;
  readonly journal: (query: { readonly name: string; readonly after?: number }) => Promise<readonly JournalEntry[]>;
  /** The messages of #launches that everybody sees; left out: in the launch team's. */
  readonly messages: (somebody?: Somebody) => Promise<readonly Message[]>;
  /** All that somebody sees. */
  readonly state: (somebody?: Somebody) => Promise<PersonState>;
  /** Adds a fault to what it answers; the ones before are gone. Null: none. */
  readonly setFault: (fault: object | null) => Promise<void>;
  /** Where deliveries of acts go. */
  readonly setRequestUrl: (url: string) => Promise<void>;
  /** Waits until no call has come in for so long. */
  readonly settled: (quietMs: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A person by handle, in a workspace by its domain. */
export type Somebody = { readonly workspace: string; readonly as: string };

export const ANA: Somebody = { workspace: "meridian", as: "ana" };
const PROCESS = fileURLToPath(new URL("slack-process.ts", import.meta.url));
const SETTLED_MS = 120_000;

type Wish = { readonly rateLimits: boolean; readonly workspaces?: number };

/** `rateLimits`: Slack's, as the sandbox knows them. `workspaces`: how many; the first is the launch team's. */
export async function startLocalSlack({ rateLimits, workspaces = 1 }: Wish): Promise<LocalSlack> {
  const words = [...(rateLimits ? ["--limits"] : []), "--workspaces", String(workspaces)];
  const child = fork(PROCESS, words, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const news = await new Promise<SlackNews>((resolve, reject) => {
    child.once("message", resolve);
    void gone.then(() => reject(new Error("the local Slack did not start")));
  });
  /** It answers as its contract says; `Answer` names the part of it. */
  const ask = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${news.url}/sandbox/${path}`, {
      method: body === undefined ? "GET" : "POST",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the local Slack answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const state = ({ workspace, as } = ANA) => ask<PersonState>(`state?workspace=${workspace}&as=${as}`);
  return {
    ...news,
    act: (act) => ask("act", act),
    journal: ({ name, after = 0 }) => ask(`journal?name=${name}&after=${after}`),
    state,
    messages: async (somebody = ANA) => {
      const { channels } = await state(somebody);
      return (channels.find(({ name }) => name === "launches")?.messages ?? []).filter((one) => !one.ephemeral);
    },
    setFault: async (fault) => {
      await ask("faults/clear", {});
      if (fault !== null) await ask("faults", fault);
    },
    setRequestUrl: async (url) => void (await ask("operate", { do: "setRequestUrl", url })),
    settled: async (quietMs) => void (await ask("settled", { quietMs, timeoutMs: SETTLED_MS })),
    stop: async () => {
      child.disconnect();
      await gone;
    },
  };
}
