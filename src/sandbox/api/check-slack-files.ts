import { fileIdOf } from "../state/files.ts";
import type { Workspace } from "../state/model.ts";
import { SlackError } from "./slack-error.ts";

/** Images of the blocks that point to a `slack_file`: it must exist here and be processed, or Slack refuses the blocks. */
export function checkSlackFiles(workspace: Workspace, blocks: unknown, at = "/blocks"): void {
  if (Array.isArray(blocks)) {
    for (const [index, child] of blocks.entries()) checkSlackFiles(workspace, child, `${at}/${index}`);
    return;
  }
  if (typeof blocks !== "object" || blocks === null) return;
  for (const [key, child] of Object.entries(blocks)) {
    const here = `${at}/${key}`;
    if (key === "slack_file") {
      const file = workspace.files.get(fileIdOf(child) ?? "");
      if (file?.stage !== "ready")
        throw new SlackError("invalid_blocks", [`[ERROR] invalid slack file [json-pointer:${here}]`]);
      if (!file.mimetype.startsWith("image/"))
        throw new SlackError("invalid_blocks", [`[ERROR] slack file is no image [json-pointer:${here}]`]);
    } else checkSlackFiles(workspace, child, here);
  }
}
