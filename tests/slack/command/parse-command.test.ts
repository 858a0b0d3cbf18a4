import { expect, test } from "vitest";
import { type Command, parseCommand } from "../../../src/slack/command/parse-command.ts";

const nothing = { service: null, version: null, launch: null, template: null, lead: null, zone: null };

const read: readonly [string, Command][] = [
  ["", { name: "help" }],
  ["  help ", { name: "help" }],
  ["HELP", { name: "help" }],
  ["mine", { name: "mine" }],
  ["list", { name: "list" }],
  ["templates", { name: "templates" }],
  ["status", { name: "status", service: null }],
  ["status payments-api", { name: "status", service: "payments-api" }],
  ["gate", { name: "gate", service: null, version: null }],
  ["report", { name: "report", service: null, version: null }],
  ["report payments-api 2.4.0", { name: "report", service: "payments-api", version: "2.4.0" }],
  ["gate payments-api", { name: "gate", service: "payments-api", version: null }],
  ["Gate payments-api 2.4.0", { name: "gate", service: "payments-api", version: "2.4.0" }],
  ["sign", { name: "sign", service: null, version: null }],
  ["decide payments-api 2.4.0", { name: "decide", service: "payments-api", version: "2.4.0" }],
  ["candidate 2.4.1", { name: "candidate", version: "2.4.1", service: null }],
  ["candidate 2.4.1 payments-api", { name: "candidate", version: "2.4.1", service: "payments-api" }],
  ["start", { name: "start", parts: nothing }],
  ["start payments-api", { name: "start", parts: { ...nothing, service: "payments-api" } }],
  [
    "start payments-api 2.4.0 launch 2026-12-15 template trading-platform",
    {
      name: "start",
      parts: {
        ...nothing,
        service: "payments-api",
        version: "2.4.0",
        launch: "2026-12-15",
        template: "trading-platform",
      },
    },
  ],
  [
    "start template hotfix launch 2026-12-15 zone Europe/Berlin lead <@U123|ana> payments-api 2.4.0",
    {
      name: "start",
      parts: {
        service: "payments-api",
        version: "2.4.0",
        launch: "2026-12-15",
        template: "hotfix",
        lead: { kind: "id", id: "U123" },
        zone: "Europe/Berlin",
      },
    },
  ],
  [
    "start a 1 LAUNCH tomorrow",
    { name: "start", parts: { ...nothing, service: "a", version: "1", launch: "tomorrow" } },
  ],
  [
    "start a 1 lead @ana.lopez",
    { name: "start", parts: { ...nothing, service: "a", version: "1", lead: { kind: "name", name: "ana.lopez" } } },
  ],
  ["start launch launch 2026-12-15", { name: "start", parts: { ...nothing, service: "launch", launch: "2026-12-15" } }],
  ['start "launch" 1', { name: "start", parts: { ...nothing, service: "launch", version: "1" } }],
  [
    "start <http://api.example.com|api.example.com> 1",
    { name: "start", parts: { ...nothing, service: "api.example.com", version: "1" } },
  ],
  ["start a&amp;b 1", { name: "start", parts: { ...nothing, service: "a&b", version: "1" } }],
  ["start &lt;!channel&gt; 1", { name: "start", parts: { ...nothing, service: "<!channel>", version: "1" } }],
  ["assign", { name: "assign-section" }],
  ["assign Backups <@U1|ana>", { name: "assign", item: "Backups", owner: { kind: "id", id: "U1" }, due: null }],
  [
    "assign Backups run and restore to <@U1>",
    { name: "assign", item: "Backups run and restore", owner: { kind: "id", id: "U1" }, due: null },
  ],
  [
    'assign "Backups to S3" @ana due 2026-12-11',
    { name: "assign", item: "Backups to S3", owner: { kind: "name", name: "ana" }, due: "2026-12-11" },
  ],
  ["assign “Load test” @ana", { name: "assign", item: "Load test", owner: { kind: "name", name: "ana" }, due: null }],
  [
    "assign security.secrets <!subteam^S42|@dba-team>",
    { name: "assign", item: "security.secrets", owner: { kind: "id", id: "S42" }, due: null },
  ],
  ["assign to <@U1>", { name: "assign", item: "to", owner: { kind: "id", id: "U1" }, due: null }],
];

test.each(read)("/readiness %s", (text, command) => {
  expect(parseCommand(text)).toEqual({ ok: true, command });
});

test.each([
  ["strat", { reason: "unknown-command", word: "strat", nearest: "start" }],
  ["stauts payments", { reason: "unknown-command", word: "stauts", nearest: "status" }],
  ["temp", { reason: "unknown-command", word: "temp", nearest: "templates" }],
  ["assing x", { reason: "unknown-command", word: "assing", nearest: "assign" }],
  ["my", { reason: "unknown-command", word: "my", nearest: null }],
  ["launch-the-rockets", { reason: "unknown-command", word: "launch-the-rockets", nearest: null }],
  ["<@U1>", { reason: "unknown-command", word: "U1", nearest: null }],
  ["start a 1 launch", { reason: "value-missing", of: "launch" }],
  ["start a 1 template", { reason: "value-missing", of: "template" }],
  ["start a 1 lead ana", { reason: "not-a-person", of: "lead", value: "ana" }],
  ["start a 1 2026-12-15", { reason: "too-many-words", command: "start", word: "2026-12-15" }],
  ["candidate", { reason: "value-missing", of: "candidate" }],
  ["candidate 1 a b", { reason: "too-many-words", command: "candidate", word: "b" }],
  ["sign a 1 now", { reason: "too-many-words", command: "sign", word: "now" }],
  ["status a b", { reason: "too-many-words", command: "status", word: "b" }],
  ["assign <@U1>", { reason: "item-missing" }],
  ["assign Backups", { reason: "person-missing" }],
  ["assign Backups ana", { reason: "person-missing" }],
  ["assign Backups <@U1> due", { reason: "value-missing", of: "due" }],
  ["assign Backups <@U1> tomorrow", { reason: "too-many-words", command: "assign", word: "tomorrow" }],
  ["assign Backups <@U1> due 2026-12-11 please", { reason: "too-many-words", command: "assign", word: "please" }],
])("/readiness %s is answered with what is wrong", (text, trouble) => {
  expect(parseCommand(text)).toEqual({ ok: false, trouble });
});

test("a very long or odd text is read without trouble", () => {
  for (const text of [
    "x".repeat(100_000),
    '"',
    "<",
    "<@>",
    "<<<>>>",
    "“".repeat(5_000),
    "@",
    "\u0000",
    "start ".repeat(5_000),
  ]) {
    expect(() => parseCommand(text)).not.toThrow();
  }
});
