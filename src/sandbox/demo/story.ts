import type { Sandbox } from "../start-sandbox.ts";
import { type Hands, handsOf } from "./hands.ts";

/** One thing that somebody does, and who looks at what afterwards. */
export type Step = {
  readonly says: string;
  readonly by: string;
  readonly does: () => Promise<unknown>;
  /** Whose screen shows it: what they see in the channel that is new. */
  readonly seenBy: readonly string[];
};

const WORKSPACE = "meridian";
const CHANNEL = "launches";
/** The card, and one message for each section of `trading-platform`. */
const MESSAGES = 7;
const LAUNCH_IN_DAYS = 21;

/** The story of the demo: a review is started, items are taken, done with evidence and blocked, and somebody asks how it stands. */
export function story(sandbox: Sandbox): readonly Step[] {
  const [ana, lena, omar] = ["ana", "lena", "omar"].map((handle) => handsOf(sandbox, WORKSPACE, handle)) as [
    Hands,
    Hands,
    Hands,
  ];
  const launch = new Date(Date.now() + LAUNCH_IN_DAYS * 86_400_000).toISOString().slice(0, 10);
  const scan = "https://ci.meridian.example/payments-api/2.4.0/pip-audit";
  return [
    {
      says: `Ana types: /readiness start payments-api 2.4.0 launch ${launch} template trading-platform`,
      by: "ana",
      does: async () => {
        await ana.types(CHANNEL, `/readiness start payments-api 2.4.0 launch ${launch} template trading-platform`);
        await until(() => ana.messages(CHANNEL).filter(({ ephemeral }) => !ephemeral).length >= MESSAGES);
      },
      seenBy: ["ana"],
    },
    {
      says: "Lena takes “Secrets live in a secrets manager”.",
      by: "lena",
      does: () => lena.press(CHANNEL, "Take it", "Secrets live"),
      seenBy: ["omar"],
    },
    {
      says: "Lena marks “Dependencies are scanned” done. It needs a scan report, so a window asks for it.",
      by: "lena",
      does: async () => {
        await lena.press(CHANNEL, "Mark done", "Dependencies are scanned");
        await lena.submit({ "Add evidence: a link": scan });
      },
      seenBy: ["ana"],
    },
    {
      says: "Lena opens the details of “Secrets …” and says that Omar blocks it.",
      by: "lena",
      does: async () => {
        await lena.press(CHANNEL, "Details", "Secrets live");
        const blocker = lena.sees().people.find(({ displayName }) => displayName === "omar")?.id ?? "";
        await lena.submit({ Status: "Blocked", "Blocked by": blocker, Reason: "Vault policy missing" });
      },
      seenBy: ["omar"],
    },
    {
      says: "Omar asks how it stands: /readiness status payments-api",
      by: "omar",
      does: () => omar.types(CHANNEL, "/readiness status payments-api"),
      seenBy: ["omar"],
    },
  ];
}

const PATIENCE_MS = 60_000;

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !holds(); ) {
    if (Date.now() > end) throw new Error("The bot took too long.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
