import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../src/domain/permissions.ts";
import { beginReview } from "../../../src/flows/begin-review.ts";
import { importTemplate } from "../../../src/flows/import-template.ts";
import type { Deps, SlackPort } from "../../../src/flows/ports.ts";
import { appActor } from "../../../src/flows/settings/app-actor.ts";
import { saveSettings } from "../../../src/flows/settings/save-settings.ts";
import type { Database } from "../../../src/store/database.ts";
import { eachDatabase } from "../../support/databases.ts";
import { quietDeps } from "../../support/quiet-deps.ts";
import { NOW, REQUEST } from "../../support/sample-review.ts";

const member = (changes: Partial<Actor> = {}): Actor => ({
  id: "UKIM",
  kind: "member",
  admin: false,
  timeZone: null,
  ...changes,
});

describe.each(eachDatabase)("$name", ({ open }) => {
  let db: Database;
  let deps: Deps;
  beforeEach(async () => {
    db = await open();
    deps = {
      ...quietDeps,
      db,
      slack: {} as SlackPort,
      now: () => NOW,
    };
  });

  async function recorded() {
    const { events } = db.tables;
    return db.read.select({ by: events.by, data: events.data }).from(events).where(eq(events.workspaceId, "T1"));
  }

  const wishes = {
    "review.start": (actor: Actor) =>
      beginReview(deps, { actor, delivery: "d1", request: REQUEST, templateId: "hotfix", copyFromLast: false }),
    "template.import": (actor: Actor) =>
      importTemplate(deps, { workspaceId: "T1", actor, delivery: "d1", text: "# A\n\n- [ ] B\n", fileName: "a.md" }),
    "settings.change": (actor: Actor) =>
      saveSettings(deps, { workspaceId: "T1", actor, delivery: "d1" }, () => ({ fourEyes: false })),
  };

  test.each([
    ["review.start", "guest"],
    ["review.start", "external"],
    ["review.start", "bot"],
    ["review.start", "deactivated"],
    ["template.import", "guest"],
    ["template.import", "member"],
    ["settings.change", "external"],
    ["settings.change", "member"],
  ] as const)("%s by a %s is refused and on record, once however often it is delivered", async (action, kind) => {
    const why = kind === "member" ? "not-admin" : kind;
    await wishes[action](member({ kind }));
    await wishes[action](member({ kind }));
    expect(await recorded()).toEqual([{ by: "UKIM", data: { type: "workspace.access-denied", action, why } }]);
  });

  test("who may is not on record as denied", async () => {
    await wishes["settings.change"](member({ admin: true }));
    expect(await recorded()).toEqual([
      { by: "UKIM", data: { type: "settings.changed", changes: { fourEyes: false } } },
    ]);
  });

  test("admins are whom the settings and the operator name, else those of the workspace", async () => {
    const isAdmin = async (id: string, admin: boolean, admins: readonly string[] = []) =>
      (await appActor({ db, admins }, "T1", member({ id, admin }))).admin;
    expect([await isAdmin("UANA", true), await isAdmin("UKIM", false)]).toEqual([true, false]);
    expect([await isAdmin("UANA", true, ["UKIM"]), await isAdmin("UKIM", false, ["UKIM"])]).toEqual([false, true]);

    const actor = member({ id: "UANA", admin: true });
    await saveSettings(deps, { workspaceId: "T1", actor, delivery: "d2" }, () => ({ admins: ["UOMAR"] }));
    expect([await isAdmin("UANA", true), await isAdmin("UOMAR", false)]).toEqual([false, true]);
    expect(await isAdmin("UOPS", false, ["UOPS"])).toBe(true);
    const guest = member({ id: "UOMAR", kind: "guest" });
    expect((await appActor({ db, admins: [] }, "T1", guest)).admin).toBe(false);
  });

  test("of two admins who take each other out at the same time, one stays", async () => {
    const save = (delivery: string, admins: readonly string[], id: string) =>
      saveSettings(deps, { workspaceId: "T1", actor: member({ id, admin: true }), delivery }, (settings) => ({
        admins: delivery === "begin" ? admins : settings.admins.filter((one) => !admins.includes(one)),
      }));
    await save("begin", ["UANA", "UKIM"], "UANA");
    const outcomes = await Promise.all([save("a", ["UANA"], "UKIM"), save("b", ["UKIM"], "UANA")]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});
