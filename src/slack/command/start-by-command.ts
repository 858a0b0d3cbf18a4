import { choiceValue } from "../../../blocks/fields/choice-value.ts";
import type { StartTyped } from "../../../blocks/views/start-view.ts";
import type { Door } from "../door.ts";
import { message, nothing, type Reply } from "../knock/replies.ts";
import { type AnyRefusal, noticeOf } from "../refusal-words.ts";
import { beginIn } from "../reviews/begin-in.ts";
import { channelToStartIn, openStart } from "../reviews/start-actions.ts";
import { startedBody } from "../reviews/start-form.ts";
import { notInChannelNotice } from "../sentences.ts";
import type { StartParts } from "./parse-command.ts";
import type { CommandVisit } from "./run-command.ts";
import { whoIsMeant } from "./who-is-meant.ts";

/** `/readiness start payments-api 2.4.0 launch 2026-12-15 template trading-platform` starts at once; with parts missing, a form asks. */
export async function startByCommand(door: Door, visit: CommandVisit, parts: StartParts): Promise<Reply> {
  const lead = parts.lead === null ? visit.actor.id : await whoIsMeant(door, visit, parts.lead);
  if (typeof lead !== "string") return lead;
  const { service, version, launch, template } = parts;
  const channelId = channelToStartIn(visit);
  if (service === null || version === null || launch === null || template === null || channelId === null) {
    return openStart(door, visit, known(parts, lead));
  }
  const begun = await beginIn(door, visit, {
    channelId,
    service,
    version,
    launch,
    timeZone: parts.zone ?? visit.actor.timeZone ?? "UTC",
    lead,
    templateId: template,
    copyFromLast: true,
  });
  if (begun === "not-in-channel") return message(notInChannelNotice(), "not-in-channel");
  if (begun.duplicate) return nothing("duplicate");
  if (!begun.ok) return refusedStart(begun.refusal);
  return begun.review === null ? nothing("started-before") : message(startedBody(door, begun.review, begun), "started");
}

function refusedStart(refusal: AnyRefusal): Reply {
  return message(noticeOf(refusal, "No review was started."), `refused:${refusal.reason}`);
}

function known({ service, version, launch, template, zone }: StartParts, lead: string): StartTyped {
  return {
    lead,
    ...(service === null ? {} : { service }),
    ...(version === null ? {} : { version }),
    ...(launch === null || !/^\d{4}-\d{2}-\d{2}$/.test(launch) ? {} : { launch }),
    ...(template === null ? {} : { template: choiceValue(template) }),
    ...(zone === null ? {} : { timeZone: zone }),
  };
}
