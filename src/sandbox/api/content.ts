import { z } from "zod";
import { validateMessage } from "../block-kit/validate-message.ts";
import type { Block } from "../contract.ts";
import { completeIds } from "../state/complete-ids.ts";
import type { MessageMetadata, Workspace } from "../state/model.ts";
import type { World } from "../state/world.ts";
import { checkSlackFiles } from "./check-slack-files.ts";
import { SlackError } from "./slack-error.ts";

const blocksSchema = z.array(
  z.looseObject({ type: z.string(), block_id: z.string().optional() }).transform((block): Block => block as Block),
);
const attachmentsSchema = z.array(z.looseObject({}));
const metadataSchema = z.object({ event_type: z.string(), event_payload: z.looseObject({}) });

export type RawContent = {
  readonly text?: string | undefined;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly metadata?: unknown;
};

export type Content = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attachments: readonly object[];
  /** Undefined: the app said nothing about it. Null: it wants none. */
  readonly metadata: MessageMetadata | null | undefined;
};

/** A message's content, as Slack stores it; throws what Slack would answer when the content is not allowed. */
export function readContent(
  world: World,
  workspace: Workspace,
  kind: "post" | "update" | "ephemeral",
  raw: RawContent,
): Content {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
  const clearsMetadata = isEmptyObject(given.metadata);
  if (clearsMetadata) delete given.metadata;
  const [problem] = validateMessage({ kind, ...given }).problems;
  if (problem !== undefined) throw new SlackError(problem.error, problem.messages);
  checkSlackFiles(workspace, raw.blocks);
  return {
    text: raw.text ?? "",
    blocks: completeIds(blocksSchema.parse(raw.blocks ?? []), world.ids),
    attachments: attachmentsSchema.parse(raw.attachments ?? []),
    metadata: clearsMetadata ? null : metadataSchema.optional().parse(given.metadata),
  };
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
