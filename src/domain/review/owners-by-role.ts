import { holdersOf } from "../settings/roles-held.ts";
import type { WorkspaceSettings } from "../settings/workspace-settings.ts";
import type { Template, TemplateItem } from "../template.ts";
import type { CarriedOver } from "./start-review.ts";

/** Who owns the items of a role at the start: the one person or user group that holds it. */
export type OwnersByRole = ReadonlyMap<string, string>;

/** What one owner gets by a role. `cannotSign`: by four eyes they cannot be the only one who signs in it, and nobody else holds it. */
export type RoleShare = {
  readonly role: string;
  readonly owner: string;
  readonly items: number;
  readonly cannotSign: boolean;
};

/** The roles of a template that exactly one person or user group holds for a service. */
export function ownersByRole(settings: WorkspaceSettings, service: string, template: Template): OwnersByRole {
  const roles = new Set(itemsOf(template).flatMap(({ role }) => role ?? []));
  return new Map(
    [...roles].flatMap((role) => {
      const [holder, ...others] = new Set(holdersOf(settings, service, role));
      return holder === undefined || others.length > 0 ? [] : [[role, holder] as const];
    }),
  );
}

/** Who owns an item at the start: who had it in the service's last review, else who holds its role alone. */
export function firstOwner({ id, role }: TemplateItem, owners: OwnersByRole, carried: CarriedOver): string | null {
  return carried.get(id)?.owner ?? (role === null ? null : owners.get(role)) ?? null;
}

/** What everybody gets by role, in the order of the checklist. */
export function roleShares(
  template: Template,
  owners: OwnersByRole,
  { carried, fourEyes }: { readonly carried: CarriedOver; readonly fourEyes: boolean },
): readonly RoleShare[] {
  return [...owners].flatMap(([role, owner]) => {
    const own = itemsOf(template).filter((item) => item.role === role);
    const items = own.filter(({ id }) => (carried.get(id)?.owner ?? null) === null).length;
    const ownsOne = own.some((item) => firstOwner(item, owners, carried) === owner);
    const signsAlone = template.signOffs.some((rule) => rule.role === role && rule.quorum === 1);
    const cannotSign = fourEyes && signsAlone && ownsOne && !owner.startsWith("S");
    return items > 0 || cannotSign ? [{ role, owner, items, cannotSign }] : [];
  });
}

function itemsOf({ sections }: Template): readonly TemplateItem[] {
  return sections.flatMap(({ items }) => items);
}
