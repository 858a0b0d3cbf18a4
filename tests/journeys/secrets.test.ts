import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { writtenOut } from "../../src/proof/secret-forms.ts";
import { startJourney } from "../support/readiness.ts";

const SOON = { timeout: 15_000 };

test("a secret is refused where it was typed, and is nowhere afterwards", { timeout: 60_000 }, async () => {
  const { as, log, config, slack } = await startJourney();
  const ana = as("ana");
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(ana.messages().length).toBeGreaterThanOrEqual(3), SOON);
  const secrets = ["ghp_{x:36}", "https://ci-bot:{x:20}@git.example.com/x.git", "DB_PASSWORD={x:12}"].map((form) =>
    writtenOut(form, 7),
  );
  const says = () => JSON.stringify(slack.state("meridian", "ana").modals.at(-1) ?? {});

  await vi.waitFor(() => ana.presses("item.details", ""), SOON);
  await vi.waitFor(() => expect(ana.modal().callbackId).toBe("item.details"), SOON);
  for (const [field, secret, kind] of [
    ["evidence.note", secrets[0], "an access token"],
    ["evidence.link", secrets[1], "a password"],
    ["item.comment", secrets[2], "a password"],
  ] as const) {
    const type = field === "evidence.link" ? "url_text_input" : "plain_text_input";
    const values = { [field]: { [field]: { type, value: String(secret) } } };
    await ana.submits(values);
    await vi.waitFor(() => expect(says()).toContain(`That looks like ${kind}, so it was not stored.`), SOON);
  }

  const stored = readFileSync(config.databaseUrl.replace("file:", ""), "latin1");
  const wal = readFileSync(`${config.databaseUrl.replace("file:", "")}-wal`, "latin1");
  for (const secret of secrets) {
    expect(stored.includes(secret) || wal.includes(secret)).toBe(false);
    expect(JSON.stringify(log)).not.toContain(secret);
  }
});
