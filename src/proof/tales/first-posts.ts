import { openDatabase } from "../../store/open-database.ts";
import { atRest } from "../at-rest.ts";
import { messagesIn, type Stage, types, until } from "../stage.ts";
import { standingKeys } from "../standing-keys.ts";
import type { Tale } from "./tale.ts";

const MESSAGES = 3;
const SETTLED_MS = 30_000;

/** Reviews are started, so that a card and the messages of two sections are posted. */
export const firstPosts: Tale = {
  places: [
    { name: "a card, after the call, before its record", at: post("after-call", "/card") },
    { name: "a section, before the call", at: post("before-call", "/section:") },
    { name: "a section, after the call, before its record", at: post("after-call", "/section:") },
    { name: "a card, before the call", at: post("before-call", "/card") },
  ],
  begin: async (stage) => {
    const { slack } = stage;
    let started = 0;
    return {
      prepare: async () => void (await atRest(stage, SETTLED_MS)),
      provoke: async () => {
        started += 1;
        await types(slack, "ana", `/readiness start service-${started} 1.0.0 launch 2099-06-15 template hotfix`);
      },
      judge: async () => {
        const keys = await expected(stage);
        const failed: string[] = [];
        if (keys.length !== started * MESSAGES)
          failed.push(`I1: ${keys.length} messages of ${started} reviews are on record`);
        const stands = () => standingKeys(slack, "ana");
        if (!(await until(() => stands().size >= keys.length, SETTLED_MS))) failed.push("I2: not all messages stand");
        const isDrawn = () =>
          JSON.stringify(messagesIn(slack)).split('"card.open-section"').length - 1 === started * (MESSAGES - 1);
        if (!(await until(isDrawn, SETTLED_MS))) failed.push("I2: a card does not lead to its sections");
        return failed;
      },
    };
  },
};

function post(moment: "before-call" | "after-call", key: string) {
  return { moment, method: "chat.postMessage", key } as const;
}

async function expected({ databaseUrl }: Stage): Promise<readonly string[]> {
  const db = await openDatabase(databaseUrl, { readonly: true });
  const rows = await db.read.select().from(db.tables.messages);
  await db.close();
  return rows.map(({ reviewId, part }) => `${reviewId}/${part}`);
}
