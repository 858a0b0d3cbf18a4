import { createHash, randomBytes } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { handsOf } from "../../sandbox/demo/hands.ts";
import { install } from "../../sandbox/demo/install.ts";
import { type Stage, until } from "../stage.ts";
import type { Belongings } from "./belongings.ts";
import type { Company } from "./companies.ts";

const SHOWN_MS = 15_000;
/** Each is heard sixty times at once, then once a second. */
const TOKENS = 6;
const ADD_FREEZE = "settings.add-freeze";

export type House = {
  readonly company: Company;
  readonly teamId: string;
  readonly personId: string;
  readonly has: Belongings;
  /** Bearer tokens that may do everything in this workspace. */
  readonly tokens: readonly string[];
};

/** Installs the app, and gives the workspace a review by a checklist of its own, a drill, and tokens. */
export async function furnish(stage: Stage, botUrl: string, company: Company): Promise<House> {
  const { slack } = stage;
  const { domain, admin, word, title } = company;
  const channel = `${word}-room`;
  const { status } = await install(slack, { botUrl, workspace: domain, person: admin, channel });
  if (status !== 200) throw new Error(`${domain} could not install the app`);
  const hands = handsOf(slack, domain, admin);
  const shows = async (words: string) => {
    const isThere = () => JSON.stringify(hands.messages(channel)).includes(words);
    if (!(await until(isThere, SHOWN_MS))) throw new Error(`${domain} never shows ${words}`);
  };
  const close = async () => {
    for (const { id } of hands.sees().modals)
      await slack.act({ workspace: domain, as: admin, do: "close", view: id, all: true });
  };
  await hands.types(channel, "/readiness templates");
  await shows('"text":"Import a checklist"');
  await hands.press(channel, "Import a checklist", "");
  await hands.submit({ "Paste a checklist in Markdown or YAML": checklistOf(company) });
  await shows(`is imported as ${word}-list `);
  await close();
  const [service, drill] = [`${word}-pay`, `${word}-restore`];
  await hands.types(
    channel,
    `/readiness start ${service} 7.0.0 launch 2099-06-15 template ${word}-list lead @${admin}`,
  );
  await shows(`Details: ${title}`);
  await hands.types(channel, `/readiness drill add ${drill} kind restore every 30d owner @${admin}`);
  await close();
  await hands.types(channel, "/readiness settings");
  const { id, blocks } = await hands.modal();
  const blockId = blocks.find((block) => JSON.stringify(block).includes(ADD_FREEZE))?.block_id ?? "";
  await slack.act({ workspace: domain, as: admin, do: "click", on: { view: id }, blockId, actionId: ADD_FREEZE });
  await until(() => hands.sees().modals.at(-1)?.callbackId === "settings.freeze", SHOWN_MS);
  await hands.submit({ Name: `${word} freeze`, "First day": "2099-12-20", "Last day": "2099-12-31" });
  await close();
  const { workspace: teamId, person: personId } = slack.whoIs(domain, admin);
  const db = new DatabaseSync(stage.databaseUrl.replace("file:", ""), { timeout: 5_000 });
  try {
    const one = (query: string) => String(Object.values(db.prepare(query).get(teamId) ?? {})[0]);
    const isThere = () => one("select count(*) from drills where workspace_id = ?") === "1";
    if (!(await until(isThere, SHOWN_MS))) throw new Error(`${domain} has no drill`);
    const tokens = Array.from({ length: TOKENS }, () => `rdy_${randomBytes(32).toString("base64url")}`);
    const insert = db.prepare(
      `insert into tokens (id, workspace_id, name, hash, scopes, created_by, created_at)
       values (?, ?, ?, ?, '["gate","evidence","drills"]', ?, '2026-11-24T10:00:00.000Z')`,
    );
    const ids = tokens.map(() => randomBytes(6).toString("hex"));
    for (const [at, token] of tokens.entries()) {
      const hash = createHash("sha256").update(token).digest("hex");
      insert.run(ids[at] ?? "", teamId, `${word} token ${at}`, hash, personId);
    }
    const has = {
      reviewId: one("select id from reviews where workspace_id = ?"),
      itemId: one("select id from items where workspace_id = ? and position = 0"),
      title,
      conditionId: randomBytes(8).toString("hex"),
      channelId: one("select channel_id from reviews where workspace_id = ?"),
      service,
      drill,
      template: `${word}-list`,
      tokenId: ids[0] ?? "",
      freezeId: one("select json_extract(data, '$.freezes[0].id') from settings where workspace_id = ?"),
    };
    return { company, teamId, personId, has, tokens };
  } finally {
    db.close();
  }
}

function checklistOf({ word, title }: Company): string {
  return [
    `id: ${word}-list`,
    "version: 1",
    `title: The ${word} list`,
    "sections:",
    `  - title: The ${word} part`,
    "    items:",
    `      - title: ${JSON.stringify(title)}`,
    `      - title: The ${word} lamps are lit`,
    "",
  ].join("\n");
}
