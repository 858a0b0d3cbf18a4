import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../src/domain/permissions.ts";
import { importTemplate } from "../../src/flows/import-template.ts";
import { snoozeSubject } from "../../src/flows/nags/snooze-subject.ts";
import type { Deps, SlackPort } from "../../src/flows/ports.ts";
import { saveSettings } from "../../src/flows/settings/save-settings.ts";
import { createToken } from "../../src/flows/tokens/create-token.ts";
import { writtenOut } from "../../src/proof/secret-forms.ts";
import { findSecret } from "../../src/secrets/find-secret.ts";
import type { Database } from "../../src/store/database.ts";
import { memoryStatement } from "../../src/store/nags/memory-statement.ts";
import { eachDatabase } from "../support/databases.ts";
import { quietDeps } from "../support/quiet-deps.ts";
import { NOW } from "../support/sample-review.ts";

const ANA: Actor = { id: "UANA", kind: "member", admin: true, timeZone: null };
const SECRET = writtenOut("ghp_{x:36}", 11);
const REFUSED = { ok: false, refusal: { reason: "looks-secret", kind: "token" } };

describe.each(eachDatabase)("S8: a secret is refused and not stored, on $name,", ({ open }) => {
  let db: Database;
  let deps: Deps;
  beforeEach(async () => {
    db = await open();
    deps = { ...quietDeps, db, slack: {} as SlackPort, now: () => NOW, findSecret };
  });
  const knock = { workspaceId: "T1", actor: ANA, delivery: "d1" };

  test("as the reason for which a signature, a condition or a drill is left alone", async () => {
    const subject = "drill/D1";
    const said = { lastDay: null, lastAt: null, lastKind: null, snoozedUntil: null, snoozeReason: null, ignored: 0 };
    await db.commit([memoryStatement(db, "T1", { userId: "UANA", subject, reviewId: null, ...said })]);
    const wish = { workspaceId: "T1", userId: "UANA", subject, delivery: "d1" };
    const snoozed = await snoozeSubject(deps, wish, { days: 1, reason: `it is ${SECRET}` });
    expect(snoozed).toMatchObject({ ...REFUSED, refusal: { ...REFUSED.refusal, field: "reason" } });
    expect(JSON.stringify(await db.read.select().from(db.tables.nagMemory))).not.toContain(SECRET);
  });

  test("in the settings", async () => {
    const own = [{ day: "2026-12-24", name: SECRET }];
    expect(await saveSettings(deps, knock, () => ({ holidays: { countries: [], own } }))).toMatchObject(REFUSED);
    expect(await db.read.$count(db.tables.events)).toBe(0);
  });

  test("as the name of a token", async () => {
    const wish = { workspaceId: "T1", actor: ANA, name: SECRET, scopes: ["gate" as const], expiresAt: null };
    expect(await createToken(deps, wish)).toMatchObject(REFUSED);
    expect(await db.read.$count(db.tables.tokens)).toBe(0);
  });

  test.each([
    ["list.md", ["# Launch", "", ...Array.from({ length: 45 }, (_, at) => `- [ ] Item ${at}`), `- [ ] Use ${SECRET}`]],
    ["list.yaml", ["id: launch", "title: Launch", `description: ${SECRET}`]],
  ])("in a template (%s), naming its line", async (fileName, lines) => {
    const imported = await importTemplate(deps, { ...knock, text: lines.join("\n"), fileName });
    const message = "That looks like an access token, so it was not stored. Link to where it is kept instead.";
    expect(imported).toEqual({ kind: "unusable", problems: [{ line: lines.length, message }] });
    expect(await db.read.$count(db.tables.templates)).toBe(0);
  });
});
