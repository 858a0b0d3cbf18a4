import type { SignOffRule } from "../template.ts";

/** Somebody whose signature counts, with the roles that they signed in. */
export type Signer = { readonly by: string; readonly roles: readonly string[] };

/** How far a role has been signed. `by`: who fills its slots. */
export type RoleStanding = { readonly role: string; readonly quorum: number; readonly by: readonly string[] };

/**
 * Matches people to slots so that the most slots are filled: one person fills one slot. Augmenting paths (Kuhn 1955), so
 * somebody in two roles never blocks what others could complete.
 */
export function fillSlots(
  rules: readonly SignOffRule[],
  signers: readonly Signer[],
  mayFill: (signer: Signer, rule: SignOffRule) => boolean,
): readonly RoleStanding[] {
  const slots = rules.flatMap((rule) => Array.from({ length: rule.quorum }, () => rule));
  const filledBy = new Map<number, Signer>();

  function place(signer: Signer, tried: Set<number>): boolean {
    return slots.some((rule, slot) => {
      if (tried.has(slot) || !signer.roles.includes(rule.role) || !mayFill(signer, rule)) return false;
      tried.add(slot);
      const holder = filledBy.get(slot);
      if (holder !== undefined && !place(holder, tried)) return false;
      filledBy.set(slot, signer);
      return true;
    });
  }
  for (const signer of signers) place(signer, new Set());

  return rules.map((rule) => ({
    role: rule.role,
    quorum: rule.quorum,
    by: slots.flatMap((slot, index) => (slot === rule ? (filledBy.get(index)?.by ?? []) : [])),
  }));
}
