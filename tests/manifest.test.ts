import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BOT_SCOPES } from "../src/slack/scopes.ts";

const text = readFileSync(new URL("../manifest.json", import.meta.url), "utf8");
const manifest = JSON.parse(text);

/** Lengths and characters as the Manifest type of @slack/web-api states them; the long description's least length as Slack's editor does. */
test("the manifest stays within Slack's limits", () => {
  const { display_information: shown, features } = manifest;
  expect(shown.name.length).toBeLessThanOrEqual(35);
  expect(shown.description.length).toBeLessThanOrEqual(140);
  expect(shown.long_description.length).toBeGreaterThanOrEqual(174);
  expect(shown.long_description.length).toBeLessThanOrEqual(4_000);
  expect(shown.background_color).toMatch(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i);
  expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
  expect(features.shortcuts.length).toBeLessThanOrEqual(10);
  for (const { name, description, callback_id } of features.shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24);
    expect(description.length).toBeLessThanOrEqual(150);
    expect(callback_id.length).toBeLessThanOrEqual(255);
  }
  for (const { command, description, usage_hint } of features.slash_commands) {
    expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
    expect(description.length).toBeLessThanOrEqual(2_000);
    expect(usage_hint.length).toBeLessThanOrEqual(1_000);
  }
});

test("an installation by OAuth asks for the manifest's scopes, and its end is heard of", () => {
  expect(BOT_SCOPES).toEqual(manifest.oauth_config.scopes.bot);
  expect(manifest.settings.event_subscriptions.bot_events).toEqual(
    expect.arrayContaining(["app_uninstalled", "tokens_revoked"]),
  );
});

test("the manifest is one by the types of Slack's own package", { timeout: 60_000 }, () => {
  const cache = new URL("../node_modules/.cache/", import.meta.url).pathname;
  mkdirSync(cache, { recursive: true });
  const file = `${cache}manifest-as-written.ts`;
  const root = new URL("..", import.meta.url).pathname;
  const check = (json: string): string => {
    const type = `import type { Manifest } from "@slack/web-api/dist/types/request/manifest.js";\n`;
    writeFileSync(file, `${type}export const manifest: Manifest = ${json};\n`);
    try {
      execFileSync(
        "npx",
        ["tsc", "--noEmit", "--ignoreConfig", "--strict", "--skipLibCheck", "--module", "nodenext", file],
        {
          cwd: root,
          stdio: "pipe",
        },
      );
      return "";
    } catch (error) {
      return String(Object(error).stdout);
    } finally {
      rmSync(file);
    }
  };
  expect(check(text)).toBe("");
  expect(check(text.replace('"type": "global"', '"type": "galactic"'))).toContain("galactic");
});
