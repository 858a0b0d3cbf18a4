import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allButtons } from "../../blocks/buttons.ts";
import { suggestingFields } from "../../blocks/fields.ts";
import { allModals } from "../../blocks/modals.ts";
import { clicks, events, forms, shortcuts, suggestions } from "../../src/slack/listeners.ts";

const manifest = JSON.parse(readFileSync(new URL("../../manifest.json", import.meta.url), "utf8"));
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort();

describe("the table", () => {
  test("every button has a listener and every listener a button", () => {
    expect(ids(clicks)).toEqual(ids(allButtons));
  });

  test("every form has a listener and every listener a form", () => {
    expect(ids(forms)).toEqual(ids(allModals));
  });

  test("every menu that looks its choices up has a listener and every listener such a menu", () => {
    expect(ids(suggestions)).toEqual(ids(suggestingFields));
  });

  test("every shortcut of the manifest has a listener and every listener a shortcut", () => {
    const named = manifest.features.shortcuts.map((shortcut: { callback_id: string }) => shortcut.callback_id);
    expect(ids(shortcuts)).toEqual(named.sort());
  });

  test("every event that the manifest asks for has a listener and every listener is asked for", () => {
    expect(events.map(({ type }) => type).sort()).toEqual([...manifest.settings.event_subscriptions.bot_events].sort());
  });

  test.each([
    ["buttons", clicks],
    ["forms", forms],
    ["menus", suggestions],
    ["shortcuts", shortcuts],
  ])("no two %s have the same id", (_, things) => expect(new Set(ids(things)).size).toBe(things.length));
});

describe("the manifest", () => {
  test("asks for no more than what the code calls", () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([
      "channels:history",
      "channels:read",
      "chat:write",
      "commands",
      "files:read",
      "files:write",
      "groups:history",
      "groups:read",
      "im:history",
      "im:write",
      "pins:write",
      "usergroups:read",
      "users:read",
    ]);
  });

  test("lets Slack turn typed names into ids, and uses Socket Mode", () => {
    expect(manifest.features.slash_commands).toMatchObject([{ command: "/readiness", should_escape: true }]);
    expect(manifest.settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } });
  });
});
