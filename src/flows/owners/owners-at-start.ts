import { type OwnersByRole, ownersByRole } from "../../domain/review/owners-by-role.ts";
import type { CarriedOver } from "../../domain/review/start-review.ts";
import type { WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import type { Template } from "../../domain/template.ts";
import { ownerRefusal } from "../owner-refusal.ts";
import type { Deps } from "../ports.ts";

/** Who gets what when a review starts: nobody who is known to be unable to own an item, such as somebody who left. */
export async function ownersAtStart(
  deps: Pick<Deps, "slack">,
  workspaceId: string,
  {
    settings,
    service,
    template,
    carried,
  }: {
    readonly settings: WorkspaceSettings;
    readonly service: string;
    readonly template: Template;
    readonly carried: CarriedOver;
  },
): Promise<{ readonly owners: OwnersByRole; readonly carried: CarriedOver }> {
  const owners = ownersByRole(settings, service, template);
  const named = new Set([...owners.values(), ...[...carried.values()].flatMap(({ owner }) => owner ?? [])]);
  const able = new Map(
    await Promise.all(
      [...named].map(async (id) => {
        const no = await ownerRefusal(deps, workspaceId, id);
        return [id, no?.reason !== "owner-cannot"] as const;
      }),
    ),
  );
  const isAble = (id: string) => able.get(id) === true;
  return {
    owners: new Map([...owners].filter(([, owner]) => isAble(owner))),
    carried: new Map(
      [...carried].map(([itemId, { owner, evidence }]) => [
        itemId,
        { owner: owner !== null && isAble(owner) ? owner : null, evidence },
      ]),
    ),
  };
}
