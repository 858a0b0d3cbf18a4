import { Command } from "commander";
import type { Door } from "../context.ts";
import type { EraseOptions } from "../workspaces/erase-workspace-here.ts";

const load = () => import("../workspaces/erase-workspace-here.ts");

export function workspaceEraseCommand({ context, say }: Door): Command {
  return new Command("erase")
    .summary("erase everything of a workspace, for good")
    .description(
      "Erases everything of a workspace that took the app away, before its time. Without --yes, says what there is.",
    )
    .argument("<id>", "the workspace: T012ABCDEF")
    .option("--yes", "erase it")
    .option("--installed", "also where the app is still installed")
    .action(async (id: string, options: EraseOptions) =>
      say(await (await load()).eraseWorkspaceHere(context, id, options)),
    );
}
