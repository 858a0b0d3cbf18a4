import { describe, expect, test } from "vitest";
import { noBrowser } from "./open-browser.ts";
import { pageInBrowser, SOON } from "./page-in-browser.ts";
import { message } from "./sample-state.ts";

if (noBrowser !== null) console.warn(`Skipped: the page in a browser. ${noBrowser}`);

describe.skipIf(noBrowser !== null)("the page in a browser", { timeout: 60_000 }, () => {
  const open = pageInBrowser();

  test("a command is suggested, typed and sent; other text is said", async () => {
    const { page, lastAct } = open;
    const composer = page.getByLabel("Message #launches");
    await composer.fill("/rea");
    await page.getByRole("option", { name: /\/readiness help/ }).waitFor();
    await composer.press("Enter");
    await composer.pressSequentially("mine");
    await page.getByRole("note").getByText("/readiness help | start").waitFor();
    await composer.press("Enter");
    const who = { workspace: "T1", as: "UANA" };
    expect(await lastAct(1)).toEqual({ ...who, do: "command", channel: "CLAUNCH", text: "/readiness mine" });
    await composer.fill("on it, @le");
    await composer.press("Tab");
    await composer.press("Enter");
    expect(await lastAct(2)).toEqual({ ...who, do: "say", channel: "CLAUNCH", text: "on it, @lena" });
    await expect.poll(() => composer.inputValue(), SOON).toBe("");
  });

  test("a button asks first when the app wants that, and is busy until the app has acknowledged", async () => {
    const { page, fake, lastAct } = open;
    let acknowledge = () => {};
    fake.answerWith(() => new Promise((resolve) => (acknowledge = () => resolve({ ok: true }))));
    const button = page.getByRole("button", { name: "Cancel review" });
    await button.click();
    await page.getByRole("dialog", { name: "Cancel this review?" }).getByRole("button", { name: "Keep it" }).click();
    expect(fake.acts).toEqual([]);
    await button.click();
    await page.getByRole("button", { name: "Cancel it" }).click();
    expect(await lastAct(1)).toMatchObject({ do: "click", blockId: "b9", actionId: "cancel review", chosen: {} });
    await expect.poll(() => button.getAttribute("aria-busy"), SOON).toBe("true");
    acknowledge();
    await expect.poll(() => button.getAttribute("aria-busy"), SOON).toBe("false");
  });

  test("menus send what was chosen, by keyboard", async () => {
    const { page, fake, lastAct } = open;
    await page.locator(".side-bar").getByRole("button", { name: "#gallery" }).click();
    await page.locator('[data-action-id="static"]').focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("gre");
    await page.keyboard.press("Enter");
    expect(await lastAct(1)).toMatchObject({
      do: "click",
      blockId: "e1",
      actionId: "static",
      chosen: { selected_option: { value: "green" } },
      values: { e1: { static: { type: "static_select", selected_option: { value: "green" } } } },
    });
    fake.answerWith(() => ({ ok: true, options: [{ text: { type: "plain_text", text: "Backups" }, value: "i1" }] }));
    await page.locator('[data-action-id="external"]').click();
    await page.keyboard.type("ba");
    await page.getByRole("option", { name: "Backups" }).click();
    expect(await lastAct(3)).toMatchObject({
      do: "click",
      actionId: "external",
      chosen: { selected_option: { value: "i1" } },
    });
  });

  test("changes arrive by themselves; a reader further up is not moved", async () => {
    const { page, fake } = open;
    const many = Array.from({ length: 500 }, (_, index) => message(2_000 + index * 400, "ULENA", `message ${index}`));
    const add = (texts: typeof many) =>
      fake.change("UANA", (state) => ({
        ...state,
        channels: state.channels.map((channel) =>
          channel.id === "CLAUNCH" ? { ...channel, messages: [...channel.messages, ...texts] } : channel,
        ),
      }));
    add(many);
    await page.getByText("message 499").waitFor();
    const scroll = page.getByRole("log", { name: "Messages" });
    const fromEnd = () => scroll.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight);
    await expect.poll(fromEnd, SOON).toBeLessThan(5);
    await scroll.evaluate((element) => element.scrollTo(0, element.scrollHeight - 3_000));
    const top = await scroll.evaluate((element) => element.scrollTop);
    add([message(300_000, "UOMAR", "the newest")]);
    await page.getByRole("button", { name: "New messages" }).waitFor();
    expect(Math.abs((await scroll.evaluate((element) => element.scrollTop)) - top)).toBeLessThan(5);
    await page.getByRole("button", { name: "New messages" }).click();
    await expect.poll(fromEnd, SOON).toBeLessThan(5);
  });

  test("a tab without a person takes the first member and keeps them in its address", async () => {
    const { page, fake } = open;
    await page.goto(fake.url);
    await page.getByRole("button", { name: "You are: Ana Ortega" }).waitFor();
    await expect.poll(() => new URL(page.url()).search, SOON).toBe("?workspace=T1&as=UANA");
  });

  test("the inspector lists the traffic, names errors, and shows the JSON", async () => {
    const { page, fake } = open;
    const entry = {
      at: "2026-12-15T02:10:00.000Z",
      workspace: "T1",
      request: { channel: "C1" },
      status: 200,
      ms: 3,
      fault: null,
    };
    fake.journal.push(
      { ...entry, n: 1, kind: "delivery", name: "block_actions", response: { ok: true } },
      { ...entry, n: 2, kind: "call", name: "chat.update", response: { ok: false, error: "invalid_blocks" } },
    );
    await page.getByRole("button", { name: "Inspector" }).click();
    const inspector = page.getByRole("region", { name: "Inspector" });
    await inspector.getByRole("option", { name: /block_actions/ }).waitFor();
    await inspector.getByRole("button", { name: "Errors and faults" }).click();
    await inspector.getByRole("option", { name: /chat\.update error: invalid_blocks/ }).click();
    await inspector.getByText('"error": "invalid_blocks"').waitFor();
    expect(await inspector.getByRole("option").count()).toBe(1);
  });

  test("threads, message shortcuts, Home and the person switch", async () => {
    const { page, lastAct } = open;
    await page.getByRole("button", { name: /2 replies/ }).click();
    const thread = page.getByRole("complementary", { name: "Thread" });
    await thread.getByText("Security — 2 of 7 settled").waitFor();
    await thread.getByLabel("Reply…").fill("thanks");
    await thread.getByLabel("Reply…").press("Enter");
    expect(await lastAct(1)).toMatchObject({
      do: "say",
      text: "thanks",
      threadTs: expect.stringMatching(/^\d+\.\d+$/),
    });
    await page.locator(".message", { hasText: "Report is attached" }).hover();
    await page.locator(".message", { hasText: "Report is attached" }).getByLabel("More message actions").click();
    await page.getByRole("menuitem", { name: "Attach as evidence" }).click();
    expect(await lastAct(2)).toMatchObject({
      do: "message-shortcut",
      callbackId: "attach-evidence",
      channel: "CLAUNCH",
    });
    await page.locator('.side-row[data-channel="home"]').click();
    await page.getByText("Waiting for you (5)").waitFor();
    expect(await lastAct(3)).toMatchObject({ do: "home", as: "UANA" });
    await page.getByRole("button", { name: "You are: Ana Ortega" }).click();
    await page.getByRole("menuitemradio", { name: /Gus Lindgren/ }).click();
    await page.getByRole("button", { name: "You are: Gus Lindgren" }).waitFor();
    expect(new URL(page.url()).searchParams.get("as")).toBe("UGUS");
    expect(await lastAct(4)).toMatchObject({ do: "home", as: "UGUS" });
  });

  test("an unknown block is named, a live broadcast is marked, the theme can be switched", async () => {
    const { page } = open;
    await page.locator(".side-bar").getByRole("button", { name: "#gallery" }).click();
    await page.locator('[data-unsupported="hologram"]').waitFor();
    expect(await page.locator("[data-broadcast]").allTextContents()).toEqual(["@channel", "@here"]);
    await page.getByRole("button", { name: "Switch to dark theme" }).click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });
});
