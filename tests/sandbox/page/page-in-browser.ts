import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { Act } from "../../../src/sandbox/contract.ts";
import { type FakeSandbox, startFakeSandbox } from "./fake-sandbox.ts";
import { openBrowser } from "./open-browser.ts";
import { sampleState } from "./sample-state.ts";

/** For `expect.poll`: machines that run tests may be busy. */
export const SOON = { timeout: 10_000 };

/** Before each test: Ana's page, on a fake sandbox of its own. After each: nothing was thrown in the page. */
export function pageInBrowser() {
  let browser: Browser;
  const opened: { page: Page | null; fake: FakeSandbox | null } = { page: null, fake: null };
  let faults: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const fake = await startFakeSandbox({
      UANA: sampleState("UANA"),
      UBOT: sampleState("UBOT"),
      UGUS: sampleState("UGUS"),
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(15_000);
    faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`${fake.url}/?workspace=T1&as=UANA`);
    await page.getByRole("log", { name: "Messages" }).waitFor();
    opened.page = page;
    opened.fake = fake;
  });
  afterEach(async () => {
    await opened.page?.close();
    await opened.fake?.stop();
    expect(faults).toEqual([]);
  });

  return {
    get page(): Page {
      if (opened.page === null) throw new Error("The page is opened before each test");
      return opened.page;
    },
    get fake(): FakeSandbox {
      if (opened.fake === null) throw new Error("The sandbox is started before each test");
      return opened.fake;
    },
    /** What the page asked for last, once it has asked `count` times. */
    lastAct: async (count: number): Promise<Act | undefined> => {
      await expect.poll(() => opened.fake?.acts.length, SOON).toBeGreaterThanOrEqual(count);
      return opened.fake?.acts.at(-1);
    },
  };
}
