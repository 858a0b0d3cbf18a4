import { describe, expect, test } from "vitest";
import { noBrowser } from "./open-browser.ts";
import { pageInBrowser } from "./page-in-browser.ts";
import { formBlocks } from "./sample-form.ts";
import { modalView } from "./sample-state.ts";

if (noBrowser !== null) console.warn(`Skipped: modals in a browser. ${noBrowser}`);

describe.skipIf(noBrowser !== null)("modals in a browser", { timeout: 60_000 }, () => {
  const open = pageInBrowser();

  test("a modal keeps what was typed when its view is updated, refuses what Slack refuses, and sends the rest", async () => {
    const { page, fake, lastAct } = open;
    fake.change("UANA", (state) => ({ ...state, modals: [modalView(formBlocks)] }));
    const modal = page.getByRole("dialog", { name: "Item" });
    await modal.getByLabel("Comment").fill("typed before the update");
    await modal.getByLabel("Due").fill("2026-12-24");
    fake.change("UANA", (state) => ({
      ...state,
      modals: [modalView(formBlocks, { hash: "2", title: "Item, newer" })],
    }));
    const newer = page.getByRole("dialog", { name: "Item, newer" });
    await newer.getByRole("button", { name: "Save" }).click();
    await newer.getByText("Please complete this required field.").waitFor();
    expect(fake.acts).toEqual([]);
    await newer.locator("[aria-invalid=true]:focus").waitFor();
    await newer.getByLabel("Add evidence").fill("https://example.com/report");
    await newer.getByLabel("Encryption key").check();
    await newer.getByRole("button", { name: /^Owner/ }).click();
    await page.getByRole("option", { name: /Lena Brandt/ }).click();
    await newer.getByRole("button", { name: "Save" }).click();
    expect(await lastAct(1)).toMatchObject({
      do: "submit",
      view: "VMODAL",
      values: {
        status: { v: { selected_option: { value: "blocked" } } },
        owner: { v: { selected_user: "ULENA" } },
        due: { v: { selected_date: "2026-12-24" } },
        criteria: { v: { selected_options: [{ value: "jwt key" }, { value: "encryption key" }] } },
        link: { v: { value: "https://example.com/report" } },
        note: { v: { value: "typed before the update" } },
      },
    });
    const errors = { link: "That report is nine days old." };
    fake.change("UANA", (state) => ({ ...state, modals: [modalView(formBlocks, { hash: "3", errors })] }));
    await page.getByRole("alert").getByText("That report is nine days old.").waitFor();
    expect(await modal.getByLabel("Add evidence").inputValue()).toBe("https://example.com/report");
  });

  test("a modal keeps the focus inside; Escape closes its menu first, then the modal", async () => {
    const { page, fake, lastAct } = open;
    fake.change("UANA", (state) => ({ ...state, modals: [modalView(formBlocks)] }));
    const modal = page.getByRole("dialog", { name: "Item" });
    await modal.waitFor();
    for (let press = 0; press < 25; press++) {
      await page.keyboard.press("Tab");
      const inside = await page.evaluate(
        "document.activeElement === document.body || document.activeElement.closest('dialog') !== null",
      );
      expect(inside, `after ${press + 1} tabs`).toBe(true);
    }
    await modal.getByRole("button", { name: /^Status/ }).click();
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("listbox").waitFor({ state: "detached" });
    expect(fake.acts).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await lastAct(1)).toMatchObject({ do: "close", view: "VMODAL" });
  });

  test("what Slack says to a person is shown above an open modal, and its own refusals too", async () => {
    const { page, fake } = open;
    fake.change("UANA", (state) => ({ ...state, modals: [modalView(formBlocks)] }));
    await page.getByRole("dialog", { name: "Item" }).waitFor();
    const text = "Operation timed out. Apps need to respond within 3 seconds.";
    fake.change("UANA", (state) => ({ ...state, toasts: [{ id: "1", text, at: "2026-12-15T02:10:00.000Z" }] }));
    await page.locator(".toasts:popover-open").getByText(text).waitFor();
    fake.answerWith(() => ({ ok: false, error: "no_such_view" }));
    await page.keyboard.press("Escape");
    await page.getByText("That did not work: no_such_view.").waitFor();
  });
});
