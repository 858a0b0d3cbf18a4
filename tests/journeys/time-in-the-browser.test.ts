import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { noBrowser, openBrowser } from "../sandbox/page/open-browser.ts";
import { picture } from "../support/pictures.ts";
import { buttonsIn, type Somebody, startJourney } from "../support/readiness.ts";

if (noBrowser !== null) console.warn(`Skipped: what time brings, in the browser. ${noBrowser}`);

const ZONE = "Europe/Berlin";
const SOON = { timeout: 15_000 };

/** The next Monday in Berlin. */
function nextMonday(): Temporal.PlainDate {
  const today = Temporal.Now.zonedDateTimeISO(ZONE).toPlainDate();
  return today.add({ days: 8 - today.dayOfWeek });
}

/** A button's name, as far as its label is sure to hold it. */
function about(button: string, title: string): RegExp {
  return new RegExp(`^${RegExp.escape(`${button}: ${title.slice(0, 30)}`)}`);
}

describe.skipIf(noBrowser !== null)("what time brings, in the browser", { timeout: 180_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function visit(url: string, handle: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1100, height: 1300 } });
    page.setDefaultTimeout(20_000);
    await page.goto(`${url}/?workspace=meridian&as=${handle}`);
    await page.getByRole("log", { name: "Messages" }).waitFor();
    return page;
  }

  /** The newest message that says this. */
  const article = (page: Page, words: string | RegExp) => page.getByRole("article").filter({ hasText: words }).last();

  async function sends(form: Locator, button: string): Promise<void> {
    await form.getByRole("button", { name: button, exact: true }).click();
    await form.waitFor({ state: "hidden" });
  }

  async function takesTwo(somebody: Somebody): Promise<readonly string[]> {
    const free = () =>
      buttonsIn(somebody.messages().flatMap(({ blocks }) => blocks))
        .filter(({ actionId }) => actionId === "item.take")
        .map(({ about }) => about.slice(about.indexOf(": ") + 2));
    await vi.waitFor(() => expect(free().length).toBeGreaterThan(20), { timeout: 40_000 });
    const two = [free()[0] ?? "", free()[3] ?? ""];
    for (const title of two) await somebody.presses("item.take", title);
    return two;
  }

  test("a digest is read, a reminder acted on, a run of a drill recorded, the Home used", async () => {
    const journey = await startJourney({ sandbox: { page: true } });
    const { slack, as, wait } = journey;
    const monday = nextMonday();
    await as("ana").types(
      `/readiness start payments-api 2.4.0 launch ${monday.add({ days: 3 })} template trading-platform zone ${ZONE}`,
    );
    const [first = "", second = ""] = await takesTwo(as("lena"));
    await as("lena").types("/readiness drill add orders-db-restore kind restore every 30d owner @lena rto 1h rpo 15m");
    await vi.waitFor(() => expect(as("lena").told().at(-1)).toContain("orders-db-restore"), SOON);

    wait(monday.toZonedDateTime({ timeZone: ZONE, plainTime: "09:02" }).epochMilliseconds - Date.now());
    const ana = await visit(slack.url, "ana");
    const digest = article(ana, /Launch readiness, week/);
    await digest.getByText("Blocks the go").first().waitFor();
    await digest.getByText("orders-db-restore").first().waitFor();
    await picture(digest, "time/digest");

    const lena = await visit(slack.url, "lena");
    await lena
      .getByRole("navigation", { name: "Conversations" })
      .getByRole("button", { name: /^readiness/ })
      .first()
      .click();
    const reminder = article(lena, /things wait for you/);
    await reminder.getByRole("button", { name: about("Mark done", first) }).waitFor();
    await picture(reminder, "time/reminder");
    await reminder.getByRole("button", { name: about("Snooze…", second) }).click();
    const form = lena.getByRole("dialog");
    await form.getByLabel(/Why|Reason/).fill("Omar brings the report on Tuesday");
    await sends(form, "Snooze");
    await reminder.getByText(/snoozed it until/).waitFor();

    await lena.locator('[data-channel="home"]').first().click();
    const home = lena.getByRole("region", { name: /Home/ });
    await home.getByText("orders-db-restore").first().waitFor();
    await lena.setViewportSize({ width: 1000, height: 620 });
    await picture(home, "time/home");
    await home.getByRole("button", { name: /Record a run…: orders-db-restore/ }).click();
    await form.getByText("Recovery time and data loss are computed").waitFor();
    const at = (minutes: number) =>
      monday.toZonedDateTime({ timeZone: ZONE, plainTime: "07:00" }).add({ minutes }).toString().slice(0, 16);
    for (const [label, minutes] of [
      ["Backup taken", -240],
      ["Incident", 0],
      ["Recovery began", 5],
      ["Recovery ended", 46],
      ["Newest row that came back", -8],
    ] as const) {
      await form.getByLabel(new RegExp(`^${label}`)).fill(at(minutes));
    }
    await form.getByLabel(/What was looked at/).fill("orders count | 120000 | 120000");
    await form.getByLabel(/Where it was restored to/).fill("scratch database on db-7");
    await picture(form, "time/record-a-run");
    await sends(form, "Record");
    await home.getByText(/good until/).waitFor();
    await home.getByRole("button", { name: about("Blocked by…", second) }).click();
    await form.getByLabel(/Reason/).fill("The report is not written");
    await sends(form, "Mark blocked");
    await home.getByText("The report is not written").waitFor();
    expect(slack.violations()).toEqual([]);
  });
});
