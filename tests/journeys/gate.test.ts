import { expect, test, vi } from "vitest";
import { createToken } from "../../src/flows/tokens/create-token.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { quietDeps } from "../support/quiet-deps.ts";
import { startJourney, wordsOf } from "../support/readiness.ts";

const PATH = "api/v1/gate/payments-api/2.4.1";

test("people and CI are told the same, and what CI attaches shows in the channel", { timeout: 60_000 }, async () => {
  const { slack, as, log, bot, config } = await startJourney();
  const [ana, gus] = ["ana", "gus"].map(as) as [ReturnType<typeof as>, ReturnType<typeof as>];
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(ana.messages().length).toBeGreaterThanOrEqual(3), { timeout: 15_000 });

  const db = await openDatabase(config.databaseUrl);
  const now = () => new Date().toISOString();
  const [team] = await db.read.select().from(db.tables.workspaces);
  const made = await createToken(
    { ...quietDeps, db, now },
    {
      workspaceId: team?.id ?? "",
      actor: { id: "command line", kind: "member", admin: true, timeZone: null },
      name: "ci",
      scopes: ["gate", "evidence"],
      expiresAt: null,
    },
  );
  await db.close();
  if (!made.ok) throw new Error("no token was made");
  const authorization = `Bearer ${made.secret}`;
  const asked = await fetch(`${bot().url}/${PATH}`, { headers: { authorization } });
  const gate = JSON.parse(await asked.text());
  expect(gate).toMatchObject({ decision: "no-go", review: { service: "payments-api", lead: "U0ANA000000" } });
  expect(gate.reasons[0]).toMatch(/^“.+” is open; nobody has it\.$/u);

  for (const words of ["gate", "gate payments-api", "gate payments-api 2.4.1"]) {
    await ana.types(`/readiness ${words}`);
    await vi.waitFor(() => expect(ana.told().at(-1)).toContain("No-go: payments-api 2.4.1 may not launch."));
    expect(ana.told().at(-1)).toContain(gate.reasons[0]);
  }
  await ana.types("/readiness gate payments-api 9.9.9");
  await vi.waitFor(() =>
    expect(ana.told().at(-1)).toBe("Unknown, so no go: There is no launch review of payments-api 9.9.9."),
  );
  await ana.types("/readiness gate payments-api 2.4.1 now");
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("now is one word too many."));
  await gus.types("/readiness gate");
  await vi.waitFor(() => expect(gus.told().at(-1)).toContain("No-go: payments-api 2.4.1"));

  const before = await openDatabase(config.databaseUrl, { readonly: true });
  const [item] = await before.read.select({ id: before.tables.items.id }).from(before.tables.items).limit(1);
  await before.close();
  const response = await fetch(`${bot().url}/${PATH.replace("gate", "evidence")}/${item?.id}`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ kind: "link", value: "https://ci.example.com/run/7", title: "Run seven of CI" }),
  });
  expect(response.status).toBe(201);
  const all = () =>
    ana
      .messages()
      .map(({ blocks }) => wordsOf(blocks))
      .join(" ");
  await vi.waitFor(() => expect(all()).toContain(`token ${made.token.id}`), { timeout: 10_000 });

  await slack.settled(300);
  expect(slack.violations()).toEqual([]);
  expect(log.filter(({ level }) => level !== "info")).toEqual([]);
});
