import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { story } from "../../src/sandbox/demo/story.ts";
import { saveTemplate } from "../../src/store/templates/save-template.ts";
import { noBrowser, openBrowser } from "../sandbox/page/open-browser.ts";
import { giveRoles } from "../support/give-roles.ts";
import { choice, signs, TOO_LATE, withDatabase } from "../support/launch-acts.ts";
import { picture, wantsPictures } from "../support/pictures.ts";
import { type Somebody, startJourney, text } from "../support/readiness.ts";
import { plainItem, plainTemplate } from "../support/sample-review.ts";

if (noBrowser !== null) console.warn(`Skipped: the card in each state, in the browser. ${noBrowser}`);

const TEMPLATE = plainTemplate([], {
  id: "service",
  title: "Service",
  sections: [
    {
      id: "data",
      title: "Data",
      items: [
        plainItem("backups", { title: "Backups are restored in a rehearsal", role: "sre" }),
        plainItem("compose", { title: "The Compose file is the one deployed (`prod.yml`)", role: "sre" }),
      ],
    },
    {
      id: "operations",
      title: "Operations",
      items: [
        plainItem("secrets", { title: "Secrets live in a secrets manager", role: "engineering" }),
        plainItem("alerts", { title: "Alerts reach a person", level: "should" }),
      ],
    },
  ],
  signOffs: [
    { role: "engineering", quorum: 1 },
    { role: "sre", quorum: 1 },
  ],
});
const MUSTS = ["Backups are restored", "The Compose file", "Secrets live"];

function inDays(days: number): string {
  return Temporal.Now.zonedDateTimeISO("Europe/Madrid").toPlainDate().add({ days }).toString();
}

describe.skipIf(noBrowser !== null)("the card in the browser", { timeout: 240_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function visit(url: string, handle: string, width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 1040 } });
    page.setDefaultTimeout(20_000);
    await page.goto(`${url}/?workspace=meridian&as=${handle}`);
    await page.getByRole("log", { name: "Messages" }).waitFor();
    return page;
  }

  /** What somebody sees and presses of one release's card. */
  function cardOn(page: Page, release: RegExp) {
    const card = page.getByRole("article").filter({ has: page.locator("h2, h3, .header", { hasText: release }) });
    const window = page.getByRole("dialog");
    return {
      card,
      window,
      says: (words: string | RegExp) => card.getByText(words).first().waitFor(),
      press: (button: string) => card.getByRole("button", { name: button, exact: true }).first().click(),
      menu: async (entry: string) => {
        await card.getByRole("button", { name: "More actions" }).click();
        await page.getByRole("menuitem", { name: entry }).click();
      },
      sends: async (button: string) => {
        await window.getByRole("button", { name: button, exact: true }).click();
        await window.waitFor({ state: "hidden" });
      },
    };
  }

  /** Presses a button as soon as the checklist has it. */
  async function pressesSoon(somebody: Somebody, button: string, about: string): Promise<void> {
    await vi.waitFor(() => somebody.presses(button, about), TOO_LATE);
  }

  async function chooses(page: Page, window: Locator, label: string, option: string): Promise<void> {
    await window.getByRole("button", { name: new RegExp(`^${label}`) }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  }

  test("shows each state of a release: from blockers to launched, overridden and cancelled", async () => {
    const journey = await startJourney({ sandbox: { page: true } });
    const { slack, as } = journey;
    await withDatabase(journey, async (db, team) => {
      const imported = { contentKey: "service", by: "U0ANA000000", at: "2026-11-01T00:00:00.000Z" };
      await saveTemplate(db, team, TEMPLATE, imported);
    });
    const [lena, omar, kim] = ["lena", "omar", "kim"].map(as) as [Somebody, Somebody, Somebody];
    const ana = await visit(slack.url, "ana", 1000);
    const { card, window, says, press, menu, sends } = cardOn(ana, /payments-api 2\.4\.0/);
    const composer = ana.getByLabel("Message #launches");
    const types = async (words: string) => {
      await composer.fill(words);
      await composer.press("Enter");
    };

    await types(`/readiness start payments-api 2.4.0 launch ${inDays(21)} template service`);
    await says("0 of 4 settled");
    // Only now, so that nobody owns the items that they sign for: four eyes would keep them from signing alone.
    const roles = { engineering: ["U0LENA00000"], sre: ["U0OMAR00000"] };
    await withDatabase(journey, (db, team) => giveRoles(db, team, roles));
    await card.getByRole("link", { name: "Open" }).nth(1).waitFor();
    await kim.presses("item.take", "Secrets live");
    await kim.presses("item.details", "Secrets live");
    await expect.poll(() => kim.sees().modals.at(-1)?.callbackId).toBe("item.details");
    await kim.submits({
      "item.status": { "item.status": choice("blocked") },
      "item.blocked-by": { "item.blocked-by": { type: "users_select", selected_user: "U0OMAR00000" } },
      "item.reason": { "item.reason": text("Vault policy missing") },
    });
    await says(/1 blocked/);
    await says("What stands between us and go");
    await picture(card, "states/open");

    await pressesSoon(kim, "item.unblock", "Secrets live");
    for (const title of MUSTS) await pressesSoon(kim, "item.complete", title);
    await says(/3 of 4 settled/);
    await signs(lena, { "sign.note": { "sign.note": text("Read the diff") } });
    const omars = cardOn(await visit(slack.url, "omar", 1000), /payments-api 2\.4\.0/);
    // Lena's signature is on the card: it is not about to be drawn anew under the pointer.
    await omars.says(/engineering 1 of 1/);
    await omars.press("Sign…");
    await omars.window.getByText("You sign as sre.").waitFor();
    await picture(omars.window, "states/form-sign");
    await omars.sends("Send");
    await says(/engineering 1 of 1 · sre 1 of 1/);
    await says("Nothing blocks a go.");
    await picture(card, "states/ready-to-decide");

    await kim.presses("item.details", "Backups");
    await expect.poll(() => kim.sees().modals.at(-1)?.callbackId).toBe("item.details");
    await kim.submits({
      "item.status": { "item.status": choice("open") },
      "item.reason": { "item.reason": text("The restore was of the wrong day") },
    });
    await says(/sre 0 of 1 \(voided: “Backups are restored in a rehearsal” was opened again\)/);
    await picture(card, "states/signature-voided");
    await card.getByText(/replies/).click();
    const thread = ana.getByRole("complementary", { name: "Thread" });
    const note = thread.getByRole("article").filter({ hasText: "Look at it as it is now, and sign again." });
    await note.waitFor();
    await picture(note, "states/note-signature-voided");
    await thread.getByRole("button", { name: /close/i }).click();

    await press("Decide…");
    await window.getByText("What stands in the way of a go").waitFor();
    await window.getByLabel("Reason").fill("The restore failed; again on Thursday");
    await picture(window, "states/form-decide-blocked");
    await sends("Decide");
    await says("Decided no-go");
    await picture(card, "states/decided-no-go");

    await menu("Reopen");
    await window.getByLabel("Reason").fill("The restore was rehearsed again");
    await sends("Reopen");
    await pressesSoon(kim, "item.complete", "Backups");
    await says(/3 of 4 settled/);
    for (const signer of [lena, omar]) await signs(signer);
    await says(/engineering 1 of 1 · sre 1 of 1/);
    await press("Decide…");
    await window.getByText("Nothing stands in the way of a go.").waitFor();
    await picture(window, "states/form-decide");
    await sends("Decide");
    await says("Decided go with conditions");
    await says(/0 of 1 condition met/);
    await picture(card, "states/decided-go-with-conditions");
    await card.getByText(/replies/).click();
    const decided = thread.getByRole("article").filter({ hasText: "Record head" }).last();
    await decided.waitFor();
    await picture(decided, "states/note-decided");
    await thread.getByRole("button", { name: /close/i }).click();

    await press("Launched…");
    await sends("It has launched");
    await says(/Launch date was/);
    await picture(card, "states/launched");
    await press("Conditions…");
    await window.getByRole("button", { name: /^Met/ }).click();
    await window.getByText("1 of 1 condition met").waitFor();
    await ana.keyboard.press("Escape");
    await says(/1 of 1 condition met/);

    const ledger = cardOn(ana, /ledger 1\.9\.\d/);
    await types(`/readiness start ledger 1.9.2 launch ${inDays(21)} template service`);
    await ledger.card.getByRole("link", { name: "Open" }).nth(1).waitFor();
    await ledger.press("Decide…");
    await chooses(ana, window, "Decision", "Go, overriding the gate");
    await window.getByLabel("Why it may launch all the same").fill("The outage is worse than the risk of this fix.");
    await ledger.sends("Decide");
    await ledger.says("overridden");
    await ledger.says("The override accepts 3 unsettled items and 2 missing sign-offs.");
    await picture(ledger.card, "states/decided-go-overridden");
    await types("/readiness candidate 1.9.3 ledger");
    await ledger.says("Overridden");
    await ledger.says(/ earlier, for 1\.9\.2, by/);
    await ledger.menu("Cancel review");
    await window.getByLabel("Reason").fill("Merged into 2.0");
    await ledger.sends("Cancel review");
    await ledger.says("“Merged into 2.0”");
    await ledger.says(/ earlier, for 1\.9\.2, by/);
    await picture(ledger.card, "states/cancelled");

    await slack.settled();
    expect(slack.violations()).toEqual([]);
  });

  // Its parts are seen by other tests.
  test.skipIf(!wantsPictures)("shows a long checklist beside its thread", async () => {
    const { slack } = await startJourney({ sandbox: { page: true } });
    for (const step of story(slack)) await step.does();
    const page = await visit(slack.url, "lena", 1400);
    const { card, says } = cardOn(page, /payments-api 2\.4\.0/);
    await says(/1 of 26 settled/);
    await says(/1 blocked/);
    await card.getByText(/replies/).click();
    const thread = page.getByRole("complementary", { name: "Thread" });
    await thread.getByText("Vault policy missing").first().waitFor();
    const section = thread
      .getByRole("article")
      .filter({ hasText: /Security — 1 of 7 settled/ })
      .last();
    await section.evaluate((element: { scrollIntoView: () => void }) => element.scrollIntoView());
    await picture(page, "card-and-thread");
    await slack.settled();
    expect(slack.violations()).toEqual([]);
  });
});
