import { startedAnswer } from "../../../blocks/answers/started-answer.ts";
import { idOfChoice } from "../../../blocks/fields/choice-value.ts";
import type { FormValues } from "../../../blocks/form.ts";
import type { MessageBody } from "../../../blocks/message-body.ts";
import { startModal } from "../../../blocks/modals.ts";
import { CARRY_OVER, startView } from "../../../blocks/views/start-view.ts";
import type { Review } from "../../domain/review.ts";
import { availableTemplates } from "../../flows/available-templates.ts";
import type { Begun } from "../../flows/begin-review.ts";
import type { Door } from "../door.ts";
import { formAnswer } from "../knock/form-answer.ts";
import type { FormReply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { phraseOf } from "../refusal-words.ts";
import { notInChannelErrors } from "../sentences.ts";
import { beginIn } from "./begin-in.ts";

type BegunOk = Extract<Begun, { ok: true }>;

/** Starts a review from the form. */
export async function start(
  door: Door,
  visit: Visitor,
  metadata: { readonly channelId: string | null },
  values: FormValues<typeof startModal.fields>,
): Promise<FormReply> {
  const templates = await availableTemplates(door.deps, visit.workspaceId);
  const channelId = metadata.channelId ?? values.channel;
  if (channelId === null) return { show: "errors", errors: notInChannelErrors("none"), outcome: "no-channel" };
  const begun = await beginIn(door, visit, {
    channelId,
    service: values.service,
    version: values.version,
    launch: values.launch,
    timeZone: values.typedTimeZone.trim() || (values.timeZone ?? ""),
    lead: values.lead,
    templateId: idOfChoice(templates, values.template) ?? values.template,
    copyFromLast: values.carryOver.includes(CARRY_OVER),
  });
  if (begun === "not-in-channel") {
    return { show: "errors", errors: notInChannelErrors("not-invited"), outcome: "not-in-channel" };
  }
  const again = begun.ok
    ? null
    : startView({ channelId: metadata.channelId, templates, typed: values, notice: phraseOf(begun.refusal) });
  return formAnswer(
    begun,
    startModal,
    again,
    begun.ok && begun.review !== null ? startedBody(door, begun.review, begun) : null,
  );
}

/** What the person who started a review hears. */
export function startedBody({ deps }: Door, review: Review, begun: Pick<BegunOk, "carried" | "byRole">): MessageBody {
  const { carried, byRole } = begun;
  return startedAnswer(review, { now: deps.now(), url: null, carried, byRole });
}
