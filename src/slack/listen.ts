import type { App } from "@slack/bolt";
import type { z } from "zod";
import { commandWord } from "./command/parse-command.ts";
import type { Door } from "./door.ts";
import type { Source } from "./home-of.ts";
import { actorOf } from "./knock/actor-of.ts";
import { converse } from "./knock/converse.ts";
import type { Knock } from "./knock/knock.ts";
import {
  clickPayload,
  commandPayload,
  eventPayload,
  LONGEST_ID,
  shortcutPayload,
  submissionPayload,
  suggestionPayload,
} from "./knock/payloads.ts";
import {
  visitOfClick,
  visitOfCommand,
  visitOfEvent,
  visitOfShortcut,
  visitOfSubmission,
  visitOfSuggestion,
} from "./knock/read-visit.ts";
import { message } from "./knock/replies.ts";
import { takeForm } from "./knock/take-form.ts";
import { outdatedView } from "./listener.ts";
import { clicks, command, events, forms, shortcuts, suggestions } from "./listeners.ts";
import { outdatedNotice } from "./sentences.ts";

/** Every name, also an odd one: what is in no table is acknowledged as well, and answered with a sentence. */
const ANY = /^/;

/** Of what is odd in one delivery, so much is logged. */
const MOST_SAID = 5;

/**
 * What a delivery says, and for which workspace. Null when Slack does not send such things, or when the app is not installed
 * there: it is acknowledged and logged, and nothing else.
 */
async function read<Payload>(
  shape: z.ZodType<Payload>,
  { body, context }: { readonly body: unknown; readonly context: Source },
  { installs, log }: Door,
  ack: () => Promise<void>,
): Promise<{ readonly payload: Payload; readonly workspaceId: string } | null> {
  const payload = shape.safeParse(body);
  const workspaceId = payload.success ? await installs.homeOf(context) : undefined;
  if (payload.success && workspaceId !== undefined) return { payload: payload.data, workspaceId };
  const { teamId = null, enterpriseId = null } = context;
  if (payload.success) log.info({ teamId, enterpriseId }, "a delivery of a workspace without the app was ignored");
  else {
    const odd = payload.error.issues.slice(0, MOST_SAID).map(({ path, message }) => `${path.join(".")}: ${message}`);
    log.warn({ odd }, "a delivery was not what Slack sends");
  }
  await ack();
  return null;
}

/** Hangs the tables into Bolt. */
export function listen(app: App, door: Door, knock: Knock): void {
  app.command(ANY, async ({ body, context, ack }) => {
    const come = await read(commandPayload, { body, context }, door, () => ack());
    if (come === null) return;
    const { payload, workspaceId } = come;
    const visit = visitOfCommand(workspaceId, payload, commandWord(payload.text));
    await converse(door, knock, visit, {
      ack: () => ack(),
      work: async () =>
        command(door, {
          ...visit,
          actor: await actorOf(door, visit),
          text: payload.text,
          channelId: payload.channel_id,
        }),
    });
  });

  app.action(ANY, async ({ body, context, ack }) => {
    const come = await read(clickPayload, { body, context }, door, () => ack());
    if (come === null) return;
    const { payload, workspaceId } = come;
    const visit = visitOfClick(workspaceId, payload);
    const [action] = payload.actions;
    const listener = clicks.find(({ id }) => id === action?.action_id);
    await converse(door, knock, visit, {
      ack: () => ack(),
      work: async () => {
        if (listener === undefined) return message(outdatedNotice(), "no-such-button");
        const value = action?.selected_option?.value ?? action?.value;
        return listener.run(door, { ...visit, actor: await actorOf(door, visit), view: payload.view ?? null }, value);
      },
    });
  });

  app.view(ANY, async ({ body, context, ack }) => {
    const come = await read(submissionPayload, { body, context }, door, () => ack());
    if (come === null) return;
    const { payload, workspaceId } = come;
    const visit = visitOfSubmission(workspaceId, payload);
    const listener = forms.find(({ id }) => id === payload.view.callback_id);
    await takeForm(door, knock, visit, {
      view: payload.view,
      ack: async (action) => (action === undefined ? ack() : ack(action)),
      work: async () =>
        listener === undefined
          ? { show: "view", view: outdatedView(), outcome: "no-such-form" }
          : listener.run(door, { ...visit, actor: await actorOf(door, visit) }, payload.view),
    });
  });

  app.shortcut(ANY, async ({ body, context, ack }) => {
    const come = await read(shortcutPayload, { body, context }, door, () => ack());
    if (come === null) return;
    const { payload, workspaceId } = come;
    const visit = visitOfShortcut(workspaceId, payload);
    const listener = shortcuts.find(({ id }) => id === payload.callback_id);
    await converse(door, knock, visit, {
      ack: () => ack(),
      work: async () =>
        listener === undefined
          ? message(outdatedNotice(), "no-such-shortcut")
          : listener.run(door, { ...visit, actor: await actorOf(door, visit) }, payload),
    });
  });

  app.options(ANY, async ({ body, context, ack }) => {
    const come = await read(suggestionPayload, { body, context }, door, () => ack({ options: [] }));
    if (come === null) return;
    const { payload, workspaceId } = come;
    const visit = visitOfSuggestion(workspaceId, payload);
    const listener = suggestions.find(({ id }) => id === payload.action_id);
    const none = async () => ack({ options: [] });
    await knock(visit, {
      work: async () =>
        listener === undefined
          ? { options: [] }
          : listener.run(door, { ...visit, actor: await actorOf(door, visit) }, payload),
      outcome: ({ options }) => `${options.length} options`,
      acknowledge: async (answer) => ack({ options: [...answer.options] }),
      show: async () => undefined,
      delay: none,
      tellSlow: async () => undefined,
      fault: none,
    });
  });

  for (const { type, run } of events) {
    app.event(type, async ({ body, context }) => {
      const come = await read(eventPayload, { body, context }, door, async () => undefined);
      if (come === null) return;
      const { payload, workspaceId } = come;
      const { user } = payload.event;
      const visit = visitOfEvent(
        workspaceId,
        payload.event_id,
        type,
        typeof user === "string" ? user.slice(0, LONGEST_ID) : "",
      );
      await knock(visit, {
        work: () => run(door, visit, payload.event, payload.event_time),
        outcome: ({ outcome }) => outcome,
        acknowledge: async () => undefined,
        show: async () => undefined,
        delay: async () => undefined,
        tellSlow: async () => undefined,
        fault: async () => undefined,
      });
    });
  }
}
