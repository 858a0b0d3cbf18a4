import { setTimeout as pause } from "node:timers/promises";
import type { Block } from "../../sandbox/contract.ts";
import { ANA, type LocalSlack } from "./local-slack.ts";

const OPENS = "template.import";
const FILE = "template.file";
const PATIENCE_MS = 30_000;

/** Lets an admin find the form that imports a checklist. The answer imports a new one of so many items, as a file, each time. */
export async function openImports(slack: LocalSlack, items: number): Promise<() => Promise<void>> {
  let count = 0;
  const does = async (act: object) => {
    const result = await slack.act({ ...ANA, ...act } as Parameters<typeof slack.act>[0]);
    if (!result.ok) throw new Error(`ana could not do ${JSON.stringify(act).slice(0, 80)}: ${result.error}`);
    return result;
  };
  const told = async () => {
    const { channels } = await slack.state();
    const messages = channels.find(({ name }) => name === "launches")?.messages ?? [];
    return messages.filter(({ ephemeral, text }) => ephemeral && text.includes("import")).length;
  };
  await does({ do: "command", channel: "#launches", text: "/readiness templates" });
  const { ts, blockId } = await until(async () => {
    const messages = (await slack.state()).channels.find(({ name }) => name === "launches")?.messages ?? [];
    for (const { ts, blocks } of messages) {
      const block = blocks.find((one: Block) => JSON.stringify(one).includes(`"${OPENS}"`));
      if (block !== undefined) return { ts, blockId: block.block_id ?? "" };
    }
    return undefined;
  });
  return async () => {
    count += 1;
    const before = await told();
    const content = Buffer.from(checklist(items, count)).toString("base64");
    const file = { name: "long.md", mimetype: "text/markdown", base64: content };
    const { fileId } = await does({ do: "upload", channel: null, ...file });
    await does({ do: "click", on: { channel: "#launches", ts }, blockId, actionId: OPENS });
    const view = await until(async () => (await slack.state()).modals.at(-1));
    await does({
      do: "submit",
      view: view.id,
      values: { [FILE]: { [FILE]: { type: "file_input", files: [fileId ?? ""] } } },
    });
    // After 2 s the form says that it is not saved yet, and how it ended is told afterwards.
    const left = (await slack.state()).modals.at(-1);
    if (left !== undefined) await does({ do: "close", view: left.id });
    await until(async () => ((await told()) > before ? true : undefined));
  };
}

/** In 20 sections; the number makes it another one than that before. */
function checklist(items: number, number: number): string {
  const lines = Array.from({ length: items }, (_, at) => {
    const head = at % (items / 20) === 0 ? `\n## Section ${at / (items / 20) + 1}\n\n` : "";
    return `${head}- [ ] The ${at + 1}. thing that a launch must not go without is there, as of list ${number}\n`;
  });
  return `# Long\n${lines.join("")}`;
}

async function until<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error("what a person waits for did not come");
}
