import { describe, expect, it } from "vitest";
import { allButtons, reviewMenu } from "../../blocks/buttons.ts";
import { dispatchingFields, suggestingFields } from "../../blocks/fields.ts";
import { allModals } from "../../blocks/modals.ts";
import type { Belongings } from "../../src/proof/foreign/belongings.ts";
import { BUTTONS, CHANGES, carried, ENTRIES, FORMS, filled, MENUS, remembered } from "../../src/proof/foreign/deeds.ts";

const of: Belongings = {
  reviewId: "THEIRS-1",
  itemId: "THEIRS-2",
  title: "THEIRS-3",
  conditionId: "THEIRS-4",
  channelId: "THEIRS-5",
  service: "THEIRS-6",
  drill: "THEIRS-7",
  template: "THEIRS-8",
  tokenId: "THEIRS-9",
  freezeId: "THEIRS-10",
};
const holds = (read: unknown) => JSON.stringify(read ?? null).includes("THEIRS");
const buttons = allButtons.flatMap((one) => ("parse" in one && one !== reviewMenu ? [one] : []));

describe("what S5 sends with the ids of another workspace", () => {
  it("is every button that carries an id, in a form that the button reads", () => {
    const carrying = buttons.filter(({ parse }) => holds(parse(JSON.stringify({ ...carried(of), page: 0 }))));
    expect(carrying.map(({ id }) => id).sort()).toEqual([...BUTTONS].sort());
    for (const { id, parse } of buttons) expect(parse(JSON.stringify({ ...carried(of), page: 0 })), id).toBeDefined();
  });

  it("is every entry of a card's menu", () => {
    const shown = reviewMenu.element("THEIRS-1").options?.map(({ value }) => value);
    expect(shown).toEqual(ENTRIES.map((entry) => `${entry} THEIRS-1`));
  });

  it("is every form that remembers an id, filled so that it can be read", () => {
    const remembers = (form: (typeof allModals)[number]) =>
      form.metadata({ private_metadata: JSON.stringify({ ...remembered(of, form.id), was: "" }) }) ??
      form.metadata({ private_metadata: JSON.stringify(remembered(of, form.id)) });
    // A review that is started names only where it is to be, which the commands in another's channel try.
    const carrying = allModals.filter((form) => form.id !== "review.start" && holds(remembers(form)));
    expect(carrying.map(({ id }) => id).sort()).toEqual([...FORMS].sort());
    for (const form of carrying) {
      expect(form.metadata({ private_metadata: JSON.stringify(remembered(of, form.id)) }), form.id).toBeDefined();
      expect(form.read({ state: { values: filled(of, "U0ANA000000") } }), form.id).toMatchObject({ ok: true });
    }
  });

  it("is every menu and every input that is sent at once, but for those that list what is the asker's", () => {
    const menus = new Set<string>(MENUS.map(([id]) => id));
    const lists = suggestingFields.map(({ id }) => id).filter((id) => !menus.has(id));
    expect(lists).toEqual(["evidence.review", "start.template"]);
    const changes = new Set<string>(CHANGES.map(([id]) => id));
    const rest = dispatchingFields.map(({ id }) => id).filter((id) => !changes.has(id));
    expect(rest).toEqual(["start.template", "settings.role-service"]);
  });
});
