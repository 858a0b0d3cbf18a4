import { describe, expect, test } from "vitest";
import { type Action, type Actor, denialOf, WHO_MAY } from "../../src/domain/permissions.ts";

const LEAD = "UANA";
const ACTIONS = Object.keys(WHO_MAY) as readonly Action[];

/** Everybody there is, one of each. */
const CAST = {
  "the lead": { id: LEAD, kind: "member", admin: false },
  "an admin": { id: "UADM", kind: "member", admin: true },
  "another member": { id: "UKIM", kind: "member", admin: false },
  "a guest": { id: "UGUS", kind: "guest", admin: false },
  "somebody of another workspace": { id: "UEXT", kind: "external", admin: false },
  "an app": { id: "UBOT", kind: "bot", admin: false },
  "a deactivated lead": { id: LEAD, kind: "deactivated", admin: false },
  "a guest who is named as an admin": { id: "UGUS", kind: "guest", admin: true },
} as const satisfies { readonly [name: string]: Omit<Actor, "timeZone"> };

type Cast = keyof typeof CAST;
const may = (...allowed: readonly Cast[]) => new Set<Cast>(allowed);
const EVERYBODY = may(...(Object.keys(CAST) as readonly Cast[]));
const MEMBERS = may("the lead", "an admin", "another member");
const LEADING = may("the lead", "an admin");
const ADMINS = may("an admin");

/** The matrix of the product's description, written down a second time, action by action. */
const EXPECTED: { readonly [action in Action]: ReadonlySet<Cast> } = {
  "review.see": EVERYBODY,
  "review.start": MEMBERS,
  "review.report": MEMBERS,
  "digest.change": MEMBERS,
  "item.take": MEMBERS,
  "item.assign": MEMBERS,
  "item.complete": MEMBERS,
  "item.edit": MEMBERS,
  "item.attach-evidence": MEMBERS,
  "item.snooze": MEMBERS,
  "reminders.change": MEMBERS,
  "condition.meet": MEMBERS,
  "waiver.request": MEMBERS,
  // Which of the members hold the role, the verbs ask.
  "sign-off": MEMBERS,
  "waiver.answer": MEMBERS,
  "waiver.revoke": MEMBERS,
  "review.move-launch": LEADING,
  "review.change-lead": LEADING,
  "review.cancel": LEADING,
  "review.decide": LEADING,
  "review.launch": LEADING,
  "review.candidate": LEADING,
  "review.reopen": LEADING,
  "review.override": ADMINS,
  "template.import": ADMINS,
  "settings.change": ADMINS,
  "drill.see": MEMBERS,
  "drill.add": MEMBERS,
  "drill.record": MEMBERS,
  // Whose drill it is, the verb asks.
  "drill.retire": MEMBERS,
};

const CELLS = ACTIONS.flatMap((action) => (Object.keys(CAST) as readonly Cast[]).map((who) => ({ action, who })));

describe("the matrix", () => {
  test.each(CELLS)("$action by $who", ({ action, who }) => {
    const denial = denialOf({ ...CAST[who], timeZone: null }, action, LEAD);
    expect(denial === null).toBe(EXPECTED[action].has(who));
  });

  test.each(CELLS)("$action by $who, where no review stands: nobody leads it", ({ action, who }) => {
    const denial = denialOf({ ...CAST[who], timeZone: null }, action, null);
    const leads = who === "the lead" && WHO_MAY[action] === "lead";
    expect(denial === null).toBe(EXPECTED[action].has(who) && !leads);
  });

  test("whoever is no member is told as what they are denied, before anything else", () => {
    for (const action of ACTIONS.filter((one) => one !== "review.see")) {
      for (const kind of ["guest", "external", "bot", "deactivated"] as const) {
        expect(denialOf({ id: LEAD, kind, admin: true, timeZone: null }, action, LEAD)).toBe(kind);
      }
    }
  });

  test("a member is told whom it takes", () => {
    const member: Actor = { ...CAST["another member"], timeZone: null };
    for (const action of ACTIONS) {
      const expected = { lead: "not-lead", admin: "not-admin" }[String(WHO_MAY[action])] ?? null;
      expect(denialOf(member, action, LEAD)).toBe(expected);
    }
  });

  test("what the table does not name cannot be done", () => {
    expect(denialOf({ ...CAST["another member"], timeZone: null }, "record.rewrite" as Action, LEAD)).toBe("not-admin");
  });
});
