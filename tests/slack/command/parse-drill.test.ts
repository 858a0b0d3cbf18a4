import { describe, expect, test } from "vitest";
import { parseCommand } from "../../../src/slack/command/parse-command.ts";

const read = (text: string) => {
  const parsed = parseCommand(text);
  return parsed.ok ? parsed.command : parsed.trouble;
};

describe("/readiness drill", () => {
  test("add takes its parts in any order, and services up to the next of them", () => {
    expect(
      read(
        "drill add orders-db-restore kind restore every 30d service payments-api orders-api owner <@UDBA|dba> rto 1h rpo 15m",
      ),
    ).toEqual({
      name: "drill",
      verb: "add",
      typed: {
        name: "orders-db-restore",
        kind: "restore",
        every: "30d",
        owner: { kind: "id", id: "UDBA" },
        rto: "1h",
        rpo: "15m",
        services: ["payments-api", "orders-api"],
      },
    });
    expect(read("drill add owner <!subteam^SDBAS|@dbas>")).toMatchObject({
      typed: { name: null, kind: null, owner: { kind: "id", id: "SDBAS" } },
    });
    expect(read("drill add orders every")).toMatchObject({ typed: { name: "orders", every: null } });
  });

  test("without a word it lists", () => {
    expect(read("drill")).toEqual({ name: "drill", verb: "list" });
    expect(read("drill list")).toEqual({ name: "drill", verb: "list" });
  });

  test("the others name a drill", () => {
    expect(read("drill record orders-db-restore")).toEqual({
      name: "drill",
      verb: "record",
      drill: "orders-db-restore",
    });
    expect(read("drill show")).toEqual({ reason: "drill-name-missing", verb: "show" });
    expect(read("drill retire a b")).toEqual({ reason: "drill-word-too-many", word: "b" });
  });

  test("what cannot be read is said", () => {
    expect(read("drill recrod x")).toEqual({ reason: "drill-verb-unknown", word: "recrod", nearest: "record" });
    expect(read("drill add a b")).toEqual({ reason: "drill-word-too-many", word: "b" });
    expect(read("drill add a owner dba")).toEqual({ reason: "drill-owner-not-a-person", value: "dba" });
  });
});
