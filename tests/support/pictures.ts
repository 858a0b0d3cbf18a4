import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";

/** Where `npm run pictures` wants pictures of what the browser tests see; nobody wants them in a plain run. */
const FOLDER = process.env.READINESS_PICTURES ?? "";

export const wantsPictures = FOLDER !== "";

/** A picture for the documents: `states/open`. */
export async function picture(of: Locator | Page, name: string): Promise<void> {
  if (!wantsPictures) return;
  const path = join(FOLDER, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  const page = "page" in of ? of.page() : of;
  await page.mouse.move(0, 0);
  await of.screenshot({ path, animations: "disabled" });
}
