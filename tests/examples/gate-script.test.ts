import { describe, expect, it } from "vitest";
import { aToken, serveApi } from "../http/serve-api.ts";
import { beginGateReview, happenTo, TO_GO } from "../support/gate-review.ts";
import { hasCurl, gateScript as script } from "../support/gate-script.ts";

async function served() {
  const api = await serveApi();
  const { secret } = await aToken(api.db);
  return { ...api, env: { READINESS_URL: `${api.url}/`, READINESS_TOKEN: secret, READINESS_EVERY: "1" } };
}

const payments = ["payments-api", "2.4.0"];

describe.skipIf(!hasCurl)("examples/gate.sh (needs curl)", { timeout: 30_000 }, () => {
  it("exits 0 for a go", async () => {
    const { db, env } = await served();
    await happenTo(db, await beginGateReview(db), TO_GO);
    expect(await script(payments, env)).toEqual({ exitCode: 0, stdout: "go\n", stderr: "" });
  });

  it("exits 1 for a no-go, with the reasons one a line", async () => {
    const { db, env } = await served();
    const begun = await beginGateReview(db);
    await happenTo(db, begun, [
      { type: "item.blocked", itemId: "backups", blockedBy: null, reason: 'says "decision":"go","reasons":[], a\\b' },
    ]);
    expect(await script(payments, env)).toEqual({
      exitCode: 1,
      stdout: "no-go\n",
      stderr: [
        '“Backups are restored” is blocked: “says "decision":"go","reasons":[], a\\b”; nobody has it.',
        "The sign-off of sre is missing.",
        "The launch is not decided yet; @UANA leads the review.",
        "",
      ].join("\n"),
    });
  });

  it("exits 2 where there is no review, no right and no server, and says why", async () => {
    const { env, state } = await served();
    const unknown = await script(payments, env);
    expect(unknown).toMatchObject({ exitCode: 2, stdout: "unknown\n" });
    expect(unknown.stderr).toBe("There is no launch review of payments-api 2.4.0.\n");
    const stranger = await script(payments, { ...env, READINESS_TOKEN: `rdy_${"0".repeat(43)}` });
    expect(stranger).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("Readiness answered 401") });
    state.broken = true;
    expect(await script(payments, env)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("cannot be read"),
    });
    const nowhere = await script(payments, { ...env, READINESS_URL: "http://127.0.0.1:1" });
    expect(nowhere).toMatchObject({ exitCode: 2, stdout: "unknown\n" });
  });

  it("waits for the go", async () => {
    const { db, env } = await served();
    const begun = await beginGateReview(db);
    const waiting = script(["--wait", "20", ...payments], env);
    await new Promise((done) => setTimeout(done, 1_500));
    await happenTo(db, begun, TO_GO);
    const said = await waiting;
    expect(said).toMatchObject({ exitCode: 0, stdout: "go\n" });
    expect(said.stderr).toContain("no-go; asking again in 1 s.");
  });

  it("gives up when the time is up, with the answer that it had last", async () => {
    const { db, env } = await served();
    await beginGateReview(db);
    expect(await script(["--wait", "1", ...payments], env)).toMatchObject({ exitCode: 1, stdout: "no-go\n" });
  });

  it("keeps slashes, spaces and letters of any language in a name", async () => {
    const { db, env } = await served();
    await happenTo(db, await beginGateReview(db, { service: "team/zahlungen-ä", version: "1.0+3f2c1ab" }), TO_GO);
    const words = ["team/zahlungen-ä", "1.0+3f2c1ab"];
    expect(await script(["--sha", "3f2c1ab99", ...words], env)).toMatchObject({ exitCode: 0 });
    expect(await script(["--sha", "1111111", ...words], env)).toMatchObject({ exitCode: 1 });
    expect(await script(["a b?c#d", "1"], env)).toMatchObject({ exitCode: 2, stdout: "unknown\n" });
  });

  it.each([
    [[]],
    [["payments-api"]],
    [["payments-api", ""]],
    [["--help"]],
    [["--wait", "soon", ...payments]],
    [["--sha", "$(id)", ...payments]],
  ])("refuses %j with exit 2", async (words) => {
    const env = { READINESS_URL: "http://127.0.0.1:1", READINESS_TOKEN: "rdy_x" };
    expect(await script(words, env)).toMatchObject({ exitCode: 2, stdout: "" });
  });
});
