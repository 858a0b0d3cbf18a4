import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { install } from "../../src/sandbox/demo/install.ts";
import { noBrowser, openBrowser } from "../sandbox/page/open-browser.ts";
import { picture } from "../support/pictures.ts";
import { manifest, startJourney } from "../support/readiness.ts";
import { twoWorkspaces } from "../support/two-workspaces.ts";

if (noBrowser !== null) console.warn(`Skipped: an installation in the browser. ${noBrowser}`);

describe.skipIf(noBrowser !== null)("an installation in the browser", { timeout: 120_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function open(): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    page.setDefaultTimeout(20_000);
    return page;
  }

  test("brings the app into a second workspace by Slack's page, and a review starts there", async () => {
    const journey = await startJourney({ right: "oauth", sandbox: { page: true, seed: twoWorkspaces(manifest) } });
    const { slack, bot, as } = journey;
    await install(slack, { botUrl: bot().url, workspace: "meridian", person: "ana" });
    await as("ana").types("/readiness start ledger 1.0.0 launch 2027-06-15 template hotfix");

    const page = await open();
    await page.goto(`${bot().url}/slack/install`);
    await page.getByRole("heading", { name: "Readiness wants to work in your workspace" }).waitFor();
    for (const scope of manifest.oauth_config?.scopes?.bot ?? [])
      await page.getByText(scope, { exact: true }).waitFor();
    await page.getByLabel("You are").selectOption({ label: "Bo Harbinger — Harbour" });
    await picture(page, "installing-1-allow");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "Nothing was installed" }).waitFor();
    expect(slack.apps()[0]?.installs).toHaveLength(1);

    await page.getByRole("link", { name: "Start again" }).click();
    await page.getByLabel("You are").selectOption({ label: "Bo Harbinger — Harbour" });
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByRole("heading", { name: "Readiness is installed in Harbour" }).waitFor();
    await picture(page, "installing-2-installed");
    const back = page.url();

    await page.getByRole("link", { name: "Open Slack" }).click();
    await slack.addMember("harbour", "#launches", "readiness");
    const composer = page.getByLabel("Message #launches");
    await composer.fill("/readiness start pier 1.0.0 launch 2027-06-15 template hotfix");
    await composer.press("Enter");
    const messages = page.getByRole("log", { name: "Messages" });
    await messages.getByText("0 of 5 settled").first().waitFor();
    await picture(page, "installing-3-review");
    expect(await messages.getByText("ledger").count()).toBe(0);

    // Going back and forth in the browser's history installs nothing again.
    await page.goto(back);
    await page.getByRole("heading", { name: "This installation cannot go on" }).waitFor();
    await slack.settled();
    expect(slack.violations()).toEqual([]);
  });
});
