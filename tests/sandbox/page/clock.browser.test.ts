import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { clockText, nextMondayAtNine } from "../../../src/sandbox/page/text/clock-moments.ts";
import { startSlack } from "../start-bolt.ts";
import { noBrowser, openBrowser } from "./open-browser.ts";

if (noBrowser !== null) console.warn(`Skipped: the bot's clock in a browser. ${noBrowser}`);

const SOON = { timeout: 10_000 };
const ZONE = "Europe/Madrid";

describe.skipIf(noBrowser !== null)("the bot's clock in a browser", { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function anasPage() {
    const slack = await startSlack({ page: true });
    await slack.changePerson("meridian", "ana", { tz: ZONE });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(15_000);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    onTestFinished(async () => {
      await page.close();
      expect(faults).toEqual([]);
    });
    await page.goto(`${slack.url}/?workspace=${slack.tokens().workspace}&as=U0ANA000000`);
    await page.getByRole("button", { name: /^You are: Ana/ }).waitFor();
    const button = page.getByRole("button", { name: /^The bot's clock/ });
    const status = page.getByRole("status").filter({ hasText: "The bot's clock says" });
    return { slack, page, button, status };
  }

  test("is not there until a bot listens, and is moved by keyboard to next Monday and back to now", async () => {
    const { slack, page, button, status } = await anasPage();
    expect(await button.count()).toBe(0);
    const heard: number[] = [];
    slack.clock.follow((aheadMs) => heard.push(aheadMs));
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: /^Next Monday 09:00/ }).waitFor();
    expect(await page.getByRole("menuitem", { name: /^Back to now/ }).count()).toBe(0);
    await page.keyboard.press("ArrowDown");
    const monday = nextMondayAtNine(Date.now() / 1000, ZONE);
    await page.keyboard.press("Enter");
    await expect.poll(() => status.textContent(), SOON).toBe(`The bot's clock says ${clockText(monday, ZONE)}`);
    expect(Math.abs(Date.now() + (heard[0] ?? 0) - monday * 1000)).toBeLessThan(30_000);
    await button.click();
    await page.getByRole("menuitem", { name: /^Back to now/ }).click();
    await expect.poll(() => heard.at(-1), SOON).toBe(0);
  });

  test("asks for the launch day; a day that is over is refused in the window, and the clock stays", async () => {
    const { slack, page, button, status } = await anasPage();
    const heard: number[] = [];
    slack.clock.follow((aheadMs) => heard.push(aheadMs));
    await button.click();
    await page.getByRole("menuitem", { name: /^Launch day 09:00/ }).click();
    const dialog = page.getByRole("dialog", { name: /Launch day/ });
    await dialog.getByLabel(/The date of the launch/).fill("2020-01-06");
    await page.keyboard.press("Enter");
    await dialog.getByRole("alert").getByText("That is not after what the bot’s clock says.").waitFor();
    expect(heard).toEqual([]);
    const day = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel(/The date of the launch/).fill(day);
    await dialog.getByRole("button", { name: "Move the clock" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => status.textContent(), SOON).toContain(", 09:00 (Madrid)");
    expect(new Date(Date.now() + (heard[0] ?? 0)).toISOString().slice(0, 10)).toBe(day);
    expect(await button.evaluate((element) => element.matches(":focus"))).toBe(true);
  });

  test("another moment is a date and a time in the zone of who looks; Escape leaves it as it is", async () => {
    const { slack, page, button, status } = await anasPage();
    slack.clock.follow(() => {});
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await button.click();
    await page.getByRole("menuitem", { name: "Another moment…" }).click();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count(), SOON).toBe(0);
    await button.click();
    await page.getByRole("menuitem", { name: "Another moment…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Move the clock" }).click();
    await page.getByRole("alert").getByText("That is no date.").waitFor();
    await page.getByLabel("Date and time").fill(`${day}T14:30`);
    await page.keyboard.press("Enter");
    await expect.poll(() => status.textContent(), SOON).toContain(", 14:30 (Madrid)");
  });
});
