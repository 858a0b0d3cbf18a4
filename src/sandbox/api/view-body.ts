import { z } from "zod";
import { validateView } from "../block-kit/validate-view.ts";
import type { Block } from "../contract.ts";
import type { ViewBody, Workspace } from "../state/model.ts";
import { checkSlackFiles } from "./check-slack-files.ts";
import { SlackError } from "./slack-error.ts";

const textSchema = z.looseObject({ text: z.string() });

const bodySchema = z.looseObject({
  type: z.enum(["modal", "home"]),
  blocks: z.array(
    z.looseObject({ type: z.string(), block_id: z.string().exactOptional() }).transform((block): Block => block),
  ),
  title: textSchema.exactOptional(),
  submit: textSchema.exactOptional(),
  close: textSchema.exactOptional(),
  callback_id: z.string().exactOptional(),
  private_metadata: z.string().exactOptional(),
  external_id: z.string().exactOptional(),
  clear_on_close: z.boolean().exactOptional(),
  notify_on_close: z.boolean().exactOptional(),
});

/** A view that Slack accepts; throws what Slack would answer otherwise. */
export function readViewBody(workspace: Workspace, raw: unknown, type: "modal" | "home"): ViewBody {
  const [problem] = validateView(raw, type).problems;
  if (problem !== undefined) throw new SlackError(problem.error, problem.messages);
  const body = bodySchema.parse(raw);
  checkSlackFiles(workspace, body.blocks, "/view/blocks");
  return body;
}
