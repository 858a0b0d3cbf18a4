import type { Instant } from "../time/time.ts";

/** Somebody's signature under a review: they have seen the state that `covers` is the hash of, and stand for it. */
export type Signature = {
  /** `seq` of the event that made it. */
  readonly seq: number;
  readonly by: string;
  /** The roles that they held then, among those that must sign. */
  readonly roles: readonly string[];
  readonly note: string;
  readonly at: Instant;
  /** SHA-256, hex, of `coveredState`. */
  readonly covers: string;
  /** Why it counts no more; null while it does. */
  readonly ended: { readonly why: SignatureEnd; readonly itemId: string | null; readonly at: Instant } | null;
};

export type SignatureEnd =
  | "withdrawn"
  | "item-reopened"
  | "evidence-stale"
  | "drill-noted"
  | "waiver-approved"
  | "waiver-ended"
  | "new-candidate"
  | "item-blocked"
  | "item-ruled-out"
  | "launch-reopened"
  | "role-removed"
  | "signed-again";

/** Somebody with a role to sign refuses to. It blocks the go until they withdraw it. */
export type Objection = {
  readonly seq: number;
  readonly by: string;
  readonly roles: readonly string[];
  readonly reason: string;
  readonly at: Instant;
};
