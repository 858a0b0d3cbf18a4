import { expect, test } from "vitest";
import { personOf } from "../../../src/slack/client/person-of.ts";

test.each([
  ["a member", {}, "member"],
  ["an admin", { is_admin: true }, "member"],
  ["a guest of several channels", { is_restricted: true }, "guest"],
  ["a guest of one channel", { is_restricted: true, is_ultra_restricted: true }, "guest"],
  ["somebody of another workspace", { team_id: "T2" }, "external"],
  ["a stranger of Slack Connect", { is_stranger: true }, "external"],
  [
    "somebody of a sister workspace that is in this one too",
    { team_id: "T2", enterprise_user: { teams: ["T1", "T2"] } },
    "member",
  ],
  ["a bot", { is_bot: true }, "bot"],
  ["Slackbot, who says to be none", { id: "USLACKBOT" }, "bot"],
  [
    "somebody who is gone, whatever else they were",
    { deleted: true, is_admin: true, is_restricted: true },
    "deactivated",
  ],
])("%s", (_, facts, kind) => {
  expect(personOf({ id: "U1", team_id: "T1", ...facts }, "T1").kind).toBe(kind);
});

test("the workspace's admins and owners are told from its members", () => {
  const owner = { id: "U1", team_id: "T1", is_owner: true };
  const member = { id: "U2", team_id: "T1" };
  expect([personOf(owner, "T1").admin, personOf(member, "T1").admin]).toEqual([true, false]);
});

test("an organisation's people are its members wherever they are at home, and its own admins its admins", () => {
  const someone = { id: "U1", team_id: "T2", is_admin: true };
  const of = (enterprise_id: string, rights = {}) =>
    personOf({ ...someone, enterprise_user: { enterprise_id, ...rights } }, "E1");
  expect([of("E1").kind, of("E1").admin]).toEqual(["member", false]);
  expect(of("E1", { is_owner: true }).admin).toBe(true);
  expect([of("E2").kind, of("E2", { is_owner: true }).admin]).toEqual(["external", false]);
});

test("a guest is no admin, even when the workspace says so", () => {
  expect(personOf({ id: "U1", team_id: "T1", is_restricted: true, is_admin: true }, "T1").admin).toBe(false);
});

test("a time zone that Slack does not tell is none", () => {
  expect(personOf({ id: "U1", tz: null }, "T1").timeZone).toBeNull();
  expect(personOf({ id: "U1", tz: "Asia/Seoul" }, "T1").timeZone).toBe("Asia/Seoul");
});
