import { Command } from "commander";
import type { Door } from "../context.ts";

const load = () => import("../workspaces/export-workspace.ts");

export function workspaceExportCommand({ context, say }: Door): Command {
  return new Command("export")
    .summary("write everything of a workspace to a file")
    .description(
      'Writes everything of a workspace as JSON Lines, {"table", "row"} each, without any token. Reads only.',
    )
    .argument("<id>", "the workspace: T012ABCDEF")
    .argument("<file>", "a new file: acme.jsonl")
    .action(async (id: string, file: string) => say(await (await load()).exportWorkspace(context, id, file)));
}
