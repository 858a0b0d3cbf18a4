import { openDatabase } from "../../store/open-database.ts";
import { atRest } from "../at-rest.ts";
import { messagesIn, type Stage, types, until } from "../stage.ts";
import type { Tale } from "./tale.ts";

const ITEM = "The cause is understood";
const LENA = "<@U0LENA00000>";
const MESSAGES = 3;
const SETTLED_MS = 20_000;
/** In I2. */
const SHOWN_MS = 5_000;

/** Lena takes an item and gives it back, by the button on it. */
export const clicks: Tale = {
  places: [
    { name: "a click, after commit, before ack", at: { moment: "after-commit", table: "deliveries" } },
    { name: "a click, after ack, before the call", at: { moment: "before-call", method: "chat.update" } },
    { name: "a click, after the call, before its record", at: { moment: "after-call", method: "chat.update" } },
    { name: "a click, before commit", at: { moment: "before-commit", table: "deliveries" } },
  ],
  begin: async (stage) => {
    const { slack } = stage;
    await types(slack, "ana", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
    await until(() => messagesIn(slack).length === MESSAGES, SETTLED_MS);
    let before = await changes(stage);
    let acknowledged = false;
    return {
      prepare: async () => {
        await atRest(stage, SETTLED_MS);
        before = await changes(stage);
      },
      provoke: async () => {
        acknowledged = await press(stage, before.length % 2 === 0 ? "item.take" : "item.give-back");
      },
      judge: async ({ at }) => {
        const after = await changes(stage);
        const happened = after.length - before.length;
        const failed: string[] = [];
        if (happened !== (at.moment === "before-commit" ? 0 : 1)) failed.push(`I1: it happened ${happened} times`);
        if (acknowledged !== "method" in at) failed.push(`it was ${acknowledged ? "" : "not "}acknowledged`);
        const isHers = after.length % 2 === 1;
        const section = () => messagesIn(slack).filter(({ threadTs }) => threadTs !== null);
        const isShown = () => JSON.stringify(section()).includes(LENA) === isHers;
        if (!(await until(isShown, SHOWN_MS))) failed.push("I2: Slack does not show it");
        return failed;
      },
    };
  },
};

/** What became of the item, one after the other. */
async function changes({ databaseUrl }: Stage): Promise<readonly string[]> {
  const db = await openDatabase(databaseUrl, { readonly: true });
  try {
    const rows = await db.read.select({ type: db.tables.events.type }).from(db.tables.events);
    return rows.map(({ type }) => type).filter((type) => type !== "review.started");
  } finally {
    await db.close();
  }
}

async function press({ slack }: Stage, actionId: string): Promise<boolean> {
  for (const { ts, blocks } of messagesIn(slack)) {
    for (const { block_id: blockId, accessory, elements } of blocks) {
      const buttons = [accessory, ...(Array.isArray(elements) ? elements : [])].map((one) =>
        JSON.stringify(one ?? null),
      );
      if (!buttons.some((one) => one.includes(`"${actionId}"`) && one.includes(ITEM))) continue;
      const on = { channel: "#launches", ts };
      const act = { workspace: "meridian", as: "lena", do: "click", on, blockId: blockId ?? "", actionId } as const;
      return (await slack.act(act)).ok;
    }
  }
  throw new Error(`there is no ${actionId} at “${ITEM}”`);
}
