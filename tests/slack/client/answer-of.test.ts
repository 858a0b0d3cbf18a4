import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import { expect, test } from "vitest";
import { answerOf, asksForSilence } from "../../../src/slack/client/answer-of.ts";

const platform = (error: string) => new WebAPIPlatformError({ ok: false, error });
const network = (code: string) =>
  new WebAPIRequestError(new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) }));

test.each([
  "message_not_found",
  "channel_not_found",
  "is_archived",
  "cant_update_message",
  "edit_window_closed",
  "is_inactive",
  "token_revoked",
  "token_expired",
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "not_in_channel",
  "missing_scope",
  "not_allowed_token_type",
  "restricted_action",
  "unknown_method",
  "msg_too_long",
  "invalid_blocks",
  "no_permission",
  "ekm_access_denied",
  "restricted_action_read_only_channel",
])("%s will never be done like this, neither a post nor an update", (error) => {
  const refused = { ok: false, kind: "refused", error };
  expect(answerOf(platform(error), "once")).toEqual(refused);
  expect(answerOf(platform(error), "again")).toEqual(refused);
});

test.each([
  ["internal_error", platform("internal_error")],
  ["fatal_error", platform("fatal_error")],
  ["request_timeout", platform("request_timeout")],
  ["a 500", new WebAPIHTTPError(500, "", {}, "")],
  ["a 502 with HTML", new WebAPIHTTPError(502, "", {}, "<html>")],
  ["HTML where JSON was expected", platform("<html>Sorry</html>")],
  ["a cut body", platform('{"ok":true,"ts":"17')],
  ["an empty body", platform("")],
  ["a reset", network("ECONNRESET")],
  ["a socket closed by the other side", network("UND_ERR_SOCKET")],
  ["a timeout", new WebAPIRequestError(new DOMException("timed out", "TimeoutError"))],
  ["a body that ended early", new TypeError("terminated")],
])("after %s a post may stand in Slack; an update is simply made again", (_, error) => {
  expect(answerOf(error, "once")).toMatchObject({ kind: "uncertain" });
  expect(answerOf(error, "again")).toMatchObject({ kind: "later" });
});

test.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"])(
  "%s comes before anything was sent, so a post may be made again",
  (code) => expect(answerOf(network(code), "once")).toMatchObject({ kind: "later" }),
);

test("when a host with two addresses refuses both, nothing was sent either", () => {
  const refusedBoth = new AggregateError([Object.assign(new Error("x"), { code: "ECONNREFUSED" })]);
  const error = new WebAPIRequestError(new TypeError("fetch failed", { cause: refusedBoth }));
  expect(answerOf(error, "once")).toMatchObject({ kind: "later" });
});

test.each([
  [1, 1_250],
  [60, 60_250],
  [0, 30_000],
  [-5, 30_000],
  [10 ** 9, 3_600_000],
])("Retry-After: %d is kept as %d ms", (seconds, afterMs) => {
  expect(answerOf(new WebAPIRateLimitedError(seconds), "once")).toMatchObject({ kind: "later", afterMs });
});

test("a 429 without a usable Retry-After waits half a minute", () => {
  const answer = answerOf(
    new Error("Retry header did not contain a valid timeout (url: x, retry-after header: soon)"),
    "once",
  );
  expect(answer).toMatchObject({ kind: "later", afterMs: 30_000 });
  expect(asksForSilence(answer)).toBe(true);
});

test.each([
  ["a date that is over", "Thu, 01 Jan 1970 00:00:09 GMT", 30_000],
  ["a date in years", "Thu, 01 Jan 2099 00:00:00 GMT", 3_600_000],
  ["no date", "Thu, soon GMT", 30_000],
])("C7: a 429 with %s is waited out for a time that makes sense", (_, header, afterMs) => {
  const error = new Error(`Retry header did not contain a valid timeout (url: x, retry-after header: ${header})`);
  expect(answerOf(error, "again", 10_000)).toMatchObject({ kind: "later", afterMs });
});

test("only rate limits ask for silence", () => {
  expect(asksForSilence(answerOf(platform("ratelimited"), "again"))).toBe(true);
  expect(asksForSilence(answerOf(network("ECONNRESET"), "again"))).toBe(false);
});
