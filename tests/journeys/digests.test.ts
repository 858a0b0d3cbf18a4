import { expect, test, vi } from "vitest";
import { buttonsIn, type Journey, type Somebody, startJourney, wordsOf } from "../support/readiness.ts";

const SOON = { timeout: 8_000 };
/** The review's zone is that of who starts it. */
const ZONE = "Europe/Madrid";
const DAY_MS = 86_400_000;

const spoken = (blocks: Parameters<typeof wordsOf>[0]) => wordsOf(blocks).replace(/\s+/gu, " ");

/** The next Monday in the review's zone, and how long until 09:00 then. */
function nextMonday(): { readonly day: Temporal.PlainDate; readonly ms: number } {
  const now = Temporal.Now.zonedDateTimeISO(ZONE);
  const day = now.toPlainDate().add({ days: 8 - now.dayOfWeek });
  return { day, ms: day.toZonedDateTime({ timeZone: ZONE, plainTime: "09:00" }).epochMilliseconds - Date.now() };
}

/** The digests that stand in the channel. */
function inChannel(somebody: Somebody) {
  return somebody.messages().filter(({ text, ephemeral }) => !ephemeral && text.startsWith("Launch readiness"));
}

function direct(somebody: Somebody): readonly string[] {
  return somebody
    .sees()
    .channels.filter(({ kind }) => kind === "dm")
    .flatMap(({ messages }) => messages.map(({ text }) => text))
    .filter((text) => text.startsWith("Your launch reviews"));
}

async function begins({ as }: Journey): Promise<void> {
  await as("ana").types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(as("ana").card()).toBeDefined(), SOON);
  // All of it is posted once the card links to its sections.
  const links = () => buttonsIn(as("ana").card()?.blocks ?? []).map(({ actionId }) => actionId);
  await vi.waitFor(() => expect(links()).toContain("card.open-section"), { timeout: 10_000 });
}

async function answers(somebody: Somebody, typed: string, said: string | RegExp): Promise<void> {
  await somebody.types(`/readiness ${typed}`);
  await vi.waitFor(() => expect(somebody.told().at(-1)).toMatch(said), SOON);
}

test("a review that begins brings its channel and its lead a digest on Monday at 09:00, once", {
  timeout: 60_000,
}, async () => {
  const journey = await startJourney();
  const { slack, as, wait, log } = journey;
  const [ana, kim] = [as("ana"), as("kim")];
  await begins(journey);
  await answers(kim, "digest", /comes every Monday at 09:00 \(Europe\/Madrid\), next on Mon /u);

  const { day, ms } = nextMonday();
  wait(ms - 60_000);
  await slack.settled(300);
  expect([inChannel(kim).length, direct(ana).length]).toEqual([0, 0]);
  wait(61_000);
  await vi.waitFor(() => expect([inChannel(kim).length, direct(ana).length]).toEqual([1, 1]), SOON);
  const [digest] = inChannel(kim);
  expect(digest?.text).toContain(`Launch readiness, week ${day.weekOfYear}. payments-api 2.4.1: `);
  expect(digest?.text).toContain("0 of 5 settled. Blocks the go: ");
  expect(spoken(digest?.blocks ?? [])).toContain("payments-api 2.4.1");
  expect(buttonsIn(digest?.blocks ?? []).map(({ actionId }) => actionId)).toEqual(["review.open", "card.my-items"]);
  expect(direct(ana)[0]).toContain("Your launch reviews");

  // A restart in between, and a week later the next one.
  await journey.stopBot();
  wait(DAY_MS);
  await journey.startBot();
  await slack.settled(300);
  expect([inChannel(kim).length, direct(ana).length]).toEqual([1, 1]);
  wait(6 * DAY_MS);
  await vi.waitFor(() => expect([inChannel(kim).length, direct(ana).length]).toEqual([2, 2]), SOON);
  expect(inChannel(kim)[1]?.text).toContain("A quiet week: nothing changed, nothing is overdue.");
  expect(slack.violations()).toEqual([]);
  expect(log.filter(({ level }) => level !== "info")).toEqual([]);
});

test("/readiness digest shows, moves, previews, posts and ends it; bad words and guests change nothing", {
  timeout: 60_000,
}, async () => {
  const journey = await startJourney();
  const { slack, as, wait, log } = journey;
  const [ana, kim] = [as("ana"), as("kim")];
  await answers(kim, "digest", "has not begun");
  await answers(kim, "digest preview", "so there is nothing to sum up.");
  await begins(journey);

  await answers(kim, "digest preview", /^Launch readiness, week \d+\. payments-api 2\.4\.1: /u);
  expect(inChannel(kim)).toEqual([]);
  await kim.types("/readiness digest now");
  await vi.waitFor(() => expect(inChannel(ana)).toHaveLength(1), SOON);

  await answers(kim, "digest on fryday 10:00", "fryday is not a weekday. Write it like /readiness digest on fri 10:00");
  await answers(kim, "digest on fri 25:00", "25:00 is not a time of day.");
  await answers(kim, "digest on fri 10:00 Mars/Base", "Mars/Base is not a time zone.");
  await answers(kim, "digest of", "Did you mean off?");
  await answers(kim, "digest", /every Monday at 09:00 \(Europe\/Madrid\)/u);
  await answers(kim, "digest on thu 16:30 asia/seoul", /every Thursday at 16:30 \(Asia\/Seoul\), next on Thu /u);
  await answers(as("gus"), "digest off", /Guests only read here/u);
  await answers(kim, "digest", /every Thursday at 16:30 .* <@U0KIM000000> set this\./u);
  await answers(kim, "digest off", "is off.");

  // What somebody switched off stays off: another review does not bring it back.
  await ana.types("/readiness start ledger 1.9.2 launch 2027-06-15 template hotfix");
  await vi.waitFor(
    () => expect(wordsOf(ana.messages().flatMap(({ blocks }) => blocks))).toContain("ledger 1.9.2"),
    SOON,
  );
  wait(nextMonday().ms + 60_000);
  await vi.waitFor(() => expect(direct(ana)).toHaveLength(1), SOON);
  await slack.settled(300);
  expect(inChannel(kim)).toHaveLength(1);
  await answers(kim, "digest on", /every Thursday at 16:30/u);
  expect(slack.violations()).toEqual([]);
  expect(log.filter(({ level }) => level !== "info")).toEqual([]);
});
