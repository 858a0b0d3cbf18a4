import { z } from "zod";
import type { Outcome } from "../../flows/ports.ts";
import type { Group } from "./directory.ts";
import { paged } from "./paged.ts";
import { readAnswer } from "./read-answer.ts";
import { remember } from "./remembered.ts";
import type { SlackCalls } from "./slack-calls.ts";

const NAMES_MS = 300_000;

const usersPage = z.object({
  members: z.array(
    z.object({
      id: z.string(),
      name: z.string().default(""),
      deleted: z.boolean().optional(),
      profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
    }),
  ),
});

type Named = { readonly id: string; readonly names: readonly string[] };

/**
 * Finds who goes by a name that somebody typed after an `@`. Slack turns it into an id itself where the command asks it
 * to; this is for where it did not.
 */
export function createNames({
  calls,
  clock,
  groups,
}: {
  calls: SlackCalls;
  clock: () => number;
  groups: (workspaceId: string) => Promise<Outcome<readonly Group[]>>;
}): (workspaceId: string, name: string) => Promise<Outcome<readonly string[]>> {
  const people = remember<Outcome<readonly Named[]>>(
    async (workspaceId) => {
      const pages = await paged(calls, workspaceId, { method: "users.list", args: { limit: 200 }, repeat: "again" });
      const answer = readAnswer(pages, z.array(usersPage));
      if (!answer.ok) return answer;
      const here = answer.value.flatMap(({ members }) => members).filter(({ deleted }) => deleted !== true);
      return {
        ok: true,
        value: here.map(({ id, name, profile }) => ({
          id,
          names: [name, profile?.display_name ?? "", profile?.real_name ?? ""],
        })),
      };
    },
    { clock, forMs: NAMES_MS, keeps: (outcome) => outcome.ok },
  );

  return async (workspaceId, name) => {
    const wanted = name.toLocaleLowerCase("en");
    const known = await people(workspaceId);
    if (!known.ok) return known;
    const ours = await groups(workspaceId);
    const teams = ours.ok ? ours.value.map(({ id, handle }) => ({ id, names: [handle] })) : [];
    const matching = [...known.value, ...teams].filter(({ names }) =>
      names.some((one) => one.toLocaleLowerCase("en") === wanted),
    );
    return { ok: true, value: matching.map(({ id }) => id) };
  };
}
