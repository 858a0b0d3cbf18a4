import { expect, vi } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { buttonsIn, type Journey, type Somebody } from "./readiness.ts";

/** For what the bot needs a turn of its own for: a redrawn card, a window, a note. */
export const TOO_LATE = { timeout: 8_000 };

/** Something beside Slack: what an operator does, with the workspace's id. */
export async function withDatabase<Result>(
  { config }: Pick<Journey, "config">,
  use: (db: Database, team: string) => Promise<Result>,
): Promise<Result> {
  const db = await openDatabase(config.databaseUrl);
  const [team] = await db.read.select().from(db.tables.workspaces);
  try {
    return await use(db, team?.id ?? "");
  } finally {
    await db.close();
  }
}

/** Presses a button of the card, and waits for the form that it opens. */
export async function opens(somebody: Somebody, button: string, form: string): Promise<void> {
  await vi.waitFor(async () => {
    const { ts, blocks } = somebody.card() ?? { ts: "", blocks: [] };
    const found = buttonsIn(blocks).find(({ actionId }) => actionId === button);
    expect(found, `the card has no ${button}`).toBeDefined();
    await somebody.does({ do: "click", on: { channel: "#launches", ts }, blockId: found?.blockId, actionId: button });
  }, TOO_LATE);
  await vi.waitFor(() => expect(somebody.modal().callbackId).toBe(form), TOO_LATE);
}

export const choice = (value: string) => ({ type: "static_select", selected_option: { value } });
export const person = (id: string) => ({ type: "users_select", selected_user: id });
export const day = (date: string) => ({ type: "datepicker", selected_date: date });

export async function signs(somebody: Somebody, values = {}): Promise<void> {
  await opens(somebody, "card.sign", "review.sign");
  await somebody.submits({ "sign.choice": { "sign.choice": choice("sign") }, ...values });
  expect(somebody.sees().modals).toEqual([]);
}
