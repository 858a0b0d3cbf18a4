import { describe, expect, test, vi } from "vitest";
import { createToken } from "../../src/flows/tokens/create-token.ts";
import { saveTemplate } from "../../src/store/templates/save-template.ts";
import { asText } from "../blocks/support/as-text.ts";
import { run } from "../cli/run-cli.ts";
import { gateScript, hasCurl } from "../support/gate-script.ts";
import { giveRoles } from "../support/give-roles.ts";
import { choice, day, opens, signs, TOO_LATE, withDatabase } from "../support/launch-acts.ts";
import { quietDeps } from "../support/quiet-deps.ts";
import { type Journey, type Somebody, startJourney, text } from "../support/readiness.ts";
import { plainItem, plainTemplate } from "../support/sample-review.ts";

const BACKUPS = "Backups are restored";
const SECRETS = "Secrets are rotated";
const ALERTS = "Alerts reach a person";
const TEMPLATE = plainTemplate(
  [
    plainItem("backups", { title: BACKUPS, role: "sre" }),
    plainItem("secrets", { title: SECRETS, role: "engineering" }),
    plainItem("alerts", { title: ALERTS, level: "should" }),
  ],
  {
    id: "launch",
    signOffs: [
      { role: "engineering", quorum: 1 },
      { role: "sre", quorum: 1 },
    ],
  },
);
const RELEASE = ["payments-api", "2.4.0"];
const WAIVED_DAYS = 10;
const ZONE = "Europe/Madrid";
const RUNS_MS = 90_000;

function inDays(days: number): string {
  return Temporal.Now.zonedDateTimeISO(ZONE).toPlainDate().add({ days }).toString();
}

/** How long until 09:30 of a day in the review's zone, in milliseconds. */
function until(date: string): number {
  const there = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE, plainTime: "09:30" });
  return there.epochMilliseconds - Date.now();
}

/** Ana starts and leads the review; Lena and Kim hold engineering, Omar sre. Returns what CI needs to ask the gate. */
async function begins(journey: Journey): Promise<Record<string, string>> {
  const secret = await withDatabase(journey, async (db, workspaceId) => {
    const imported = { contentKey: "launch", by: "U0ANA000000", at: "2026-11-01T00:00:00.000Z" };
    await saveTemplate(db, workspaceId, TEMPLATE, imported);
    const made = await createToken(
      { ...quietDeps, db, now: () => new Date().toISOString() },
      {
        workspaceId,
        actor: { id: "command line", kind: "member", admin: true, timeZone: null },
        name: "ci",
        scopes: ["gate"],
        expiresAt: null,
      },
    );
    if (!made.ok) throw new Error("no token was made");
    return made.secret;
  });
  const ana = journey.as("ana");
  await ana.types(`/readiness start ${RELEASE.join(" ")} launch ${inDays(60)} template launch`);
  await vi.waitFor(() => expect(ana.messages().filter(({ ephemeral }) => !ephemeral)).toHaveLength(2), TOO_LATE);
  // Only now, so that nobody owns the items that they sign for: four eyes would keep Omar from signing alone.
  const roles = { engineering: ["U0LENA00000", "U0KIM000000"], sre: ["U0OMAR00000"] };
  await withDatabase(journey, (db, workspaceId) => giveRoles(db, workspaceId, roles));
  return { READINESS_URL: journey.bot().url, READINESS_TOKEN: secret, READINESS_EVERY: "1" };
}

async function waives(journey: Journey, asker: Somebody, approver: Somebody): Promise<void> {
  await asker.presses("item.details", SECRETS);
  await vi.waitFor(() => expect(asker.modal().callbackId).toBe("item.details"), TOO_LATE);
  await asker.pressesInWindow("waiver.request");
  await vi.waitFor(() => expect(asker.modal().callbackId).toBe("waiver.request"), TOO_LATE);
  await asker.submits({
    "waiver.risk": { "waiver.risk": text("Old keys live on for a while") },
    "waiver.control": { "waiver.control": text("Egress is closed") },
    "waiver.expires-on": { "waiver.expires-on": day(inDays(WAIVED_DAYS)) },
  });
  await asker.does({ do: "close", view: asker.modal().id, all: true });
  await vi.waitFor(() => approver.presses("waiver.approve", SECRETS), TOO_LATE);
  await vi.waitFor(() => expect(cardOf(journey)).toContain("1 waived"), TOO_LATE);
}

async function reopens(somebody: Somebody, title: string, why: string): Promise<void> {
  await somebody.presses("item.details", title);
  await vi.waitFor(() => expect(somebody.modal().callbackId).toBe("item.details"), TOO_LATE);
  await somebody.submits({
    "item.status": { "item.status": choice("open") },
    "item.reason": { "item.reason": text(why) },
  });
}

const cardOf = ({ as }: Journey) => asText(as("kim").card()?.blocks ?? []);
/** What everybody reads in the card's thread, the newest last. */
const threadOf = ({ as }: Journey) =>
  as("kim")
    .messages()
    .filter(({ threadTs, ephemeral }) => threadTs !== null && !ephemeral)
    .map(({ text: said }) => said);

describe.skipIf(!hasCurl)("a release, with CI at the gate (needs curl)", () => {
  test("from start to launched: a voided signature, a waiver that ends, a conditional go", {
    timeout: RUNS_MS,
  }, async () => {
    const journey = await startJourney();
    const { slack, as, log, wait, config } = journey;
    const [ana, lena, omar, kim] = ["ana", "lena", "omar", "kim"].map(as) as [Somebody, Somebody, Somebody, Somebody];
    const cardSays = (words: string | RegExp) => vi.waitFor(() => expect(cardOf(journey)).toMatch(words), TOO_LATE);
    const newestInThread = (words: string) =>
      vi.waitFor(() => expect(threadOf(journey).at(-1)).toContain(words), TOO_LATE);
    const ci = await begins(journey);
    const asks = () => gateScript(RELEASE, ci);
    const reasons = [`“${BACKUPS}” is open; nobody has it.`, `“${SECRETS}” is open; nobody has it.`];
    const refused = await asks();
    expect(refused).toMatchObject({ exitCode: 1, stdout: "no-go\n" });
    expect(refused.stderr.split("\n")).toEqual(expect.arrayContaining(reasons));

    // One item is done, the other waived; both roles sign.
    await omar.presses("item.complete", BACKUPS);
    await waives(journey, lena, kim);
    await cardSays("2 of 3 settled · 1 waived");
    await signs(lena);
    await signs(omar, { "sign.note": { "sign.note": text("Saw the restore") } });
    await cardSays("Sign-offs  engineering 1 of 1 · sre 1 of 1");
    expect(cardOf(journey)).toContain("Nothing blocks a go.");

    // What they signed changes: both signatures end, with the reason, and both are asked again.
    await reopens(omar, BACKUPS, "The restore was of the wrong day");
    await cardSays(/engineering 0 of 1, sre 0 of 1 \(voided: “Backups are restored” was opened again\)/);
    await newestInThread("Look at it as it is now, and sign again.");
    expect(threadOf(journey).at(-1)).toContain("<@U0LENA00000> (engineering), <@U0OMAR00000> (sre)");
    await omar.presses("item.complete", BACKUPS);
    await cardSays("2 of 3 settled");
    await signs(lena);
    await signs(omar);
    await cardSays("engineering 1 of 1 · sre 1 of 1");

    // The waiver ends: by itself, its item is open again, and what relied on it is void.
    wait(until(inDays(WAIVED_DAYS + 1)));
    await cardSays(/engineering 0 of 1, sre 0 of 1 \(voided: the waiver of “Secrets are rotated” ended\)/);
    await cardSays(/1 of 3 settled .*1\. Secrets are rotated — /su);
    await newestInThread("because the waiver of “Secrets are rotated” ended");
    expect(await asks()).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("“Secrets are rotated” is open"),
    });
    await lena.presses("item.complete", SECRETS);
    await cardSays("2 of 3 settled");
    await signs(kim);
    await signs(omar);
    await cardSays("engineering 1 of 1");

    // CI waits at the gate while the lead decides. What is left becomes the condition.
    expect(await asks()).toEqual({
      exitCode: 1,
      stdout: "no-go\n",
      stderr: "The launch is not decided yet; @U0ANA000000 leads the review.\n",
    });
    const ciSaid: string[] = [];
    const waiting = gateScript(["--wait", "30", ...RELEASE], ci, { onStderr: (said) => void ciSaid.push(said) });
    await vi.waitFor(() => expect(ciSaid.join("")).toContain("no-go; asking again in 1 s."), TOO_LATE);
    await opens(ana, "card.decide", "review.decide");
    expect(asText(ana.modal().blocks)).toContain("Nothing stands in the way of a go.");
    await ana.submits();
    expect(ana.sees().modals).toEqual([]);
    await cardSays(/Decided go with conditions by @U0ANA000000, .* · 0 of 1 condition met/u);
    expect(await waiting).toMatchObject({ exitCode: 0, stdout: "go\n" });
    expect(await asks()).toEqual({ exitCode: 0, stdout: "go\n", stderr: "" });
    await newestInThread("decided go with conditions, by <@U0ANA000000>");
    const head = /Record head (\d+:[0-9a-f]{64})/.exec(threadOf(journey).at(-1) ?? "")?.[1] ?? "";

    await opens(ana, "card.launched", "review.launched");
    await ana.submits();
    await cardSays(/Launched .*Launch date was .* · 0 of 1 condition met/su);

    // The condition outlives the launch, until it is met.
    await opens(ana, "card.conditions", "conditions");
    await ana.pressesInWindow("condition.meet", ALERTS);
    await cardSays("1 of 1 condition met");

    const verified = await run(["audit", "verify", "--head", head], { env: { DATABASE_URL: config.databaseUrl } });
    expect(verified, verified.stderr).toMatchObject({ exitCode: 0 });
    await slack.settled(300);
    expect(slack.violations()).toEqual([]);
    expect(log.filter(({ level }) => level !== "info")).toEqual([]);
  });
});
