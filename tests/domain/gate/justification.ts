import type { Recorded } from "../../../src/domain/events.ts";
import type { Instant } from "../../../src/domain/time/time.ts";

/**
 * The rules of a go, told again from the log alone and in the plainest way, to hold the gate against: it knows nothing of
 * reviews, and leaves out what the bot itself says of voided signatures. For reviews of `must` items without roles.
 */
export type Justification = {
  readonly isGo: boolean;
  /** `seq` of the signatures that count. */
  readonly live: readonly number[];
};

type Item = {
  status: string;
  evidence: Instant[];
  life: number | "release" | null;
  releaseSince: Instant;
  waivedUntil: Instant;
};

const DAY_MS = 86_400_000;

export function justify(log: readonly Recorded[], now: Instant): Justification {
  const items = new Map<string, Item>();
  const signed = new Map<string, { seq: number; roles: readonly string[] }>();
  const objections = new Map<string, number>();
  const asked = new Map<string, Instant>();
  let rules: readonly { role: string; quorum: number }[] = [];
  let decision: {
    go: boolean;
    items: readonly string[];
    roles: readonly string[];
    objections: readonly number[];
  } | null = null;
  let cancelled = false;
  let launched = false;
  // After the launch, nothing that happens to an item takes back what was signed for it.
  const endAll = () => {
    if (!launched) signed.clear();
  };

  const itemOf = (id: string): Item => {
    const item = items.get(id);
    if (item === undefined) throw new Error(`no item ${id}`);
    return item;
  };
  const settled = ({ status, evidence, life, releaseSince, waivedUntil }: Item, at: Instant): boolean => {
    if (status === "not-applicable") return true;
    if (status === "waived") return at < waivedUntil;
    if (status !== "done") return false;
    const newest = evidence.toSorted().at(-1);
    if (newest === undefined || life === null) return true;
    return life === "release" ? newest >= releaseSince : Date.parse(at) < Date.parse(newest) + life * DAY_MS;
  };

  for (const { seq, at, by, event } of log) {
    switch (event.type) {
      case "review.started":
        rules = event.signOffs;
        for (const { id, evidence } of event.items) {
          const life =
            evidence.life === "unlimited" ? null : evidence.life === "release" ? "release" : evidence.life.days;
          items.set(id, { status: "open", evidence: [], life, releaseSince: at, waivedUntil: "" });
        }
        break;
      case "item.completed":
        itemOf(event.itemId).status = "done";
        itemOf(event.itemId).evidence.push(...event.evidence.map((piece) => piece.at));
        break;
      case "item.reopened":
        itemOf(event.itemId).status = "open";
        endAll();
        break;
      case "item.blocked":
        if (settled(itemOf(event.itemId), at)) endAll();
        itemOf(event.itemId).status = "blocked";
        break;
      case "item.unblocked":
        itemOf(event.itemId).status = "open";
        break;
      case "item.ruled-out":
        itemOf(event.itemId).status = "not-applicable";
        endAll();
        break;
      case "item.evidence-stale":
        endAll();
        break;
      case "waiver.requested":
        asked.set(event.itemId, event.expiresAt);
        break;
      case "waiver.approved":
        Object.assign(itemOf(event.itemId), { status: "waived", waivedUntil: asked.get(event.itemId) });
        endAll();
        break;
      case "waiver.expired":
        itemOf(event.itemId).status = "open";
        endAll();
        break;
      case "review.candidate":
        for (const item of items.values()) item.releaseSince = at;
        signed.clear();
        decision = null;
        break;
      case "sign-off.signed":
        signed.set(by, { seq, roles: event.roles });
        objections.delete(by);
        break;
      case "sign-off.refused":
        signed.delete(by);
        objections.set(by, seq);
        break;
      case "sign-off.withdrawn":
        signed.delete(by);
        objections.delete(by);
        break;
      case "review.decided": {
        const { override } = event;
        const accepted = { items: override?.itemIds, roles: override?.roles, objections: override?.objections };
        decision = {
          go: event.decision !== "no-go",
          items: accepted.items ?? [],
          roles: accepted.roles ?? [],
          objections: accepted.objections ?? [],
        };
        break;
      }
      case "review.cancelled":
        cancelled = true;
        break;
      case "review.launched":
        launched = true;
        break;
      case "review.reopened":
        if (launched) signed.clear();
        launched = false;
        cancelled = false;
        decision = null;
        break;
    }
  }

  const accepted = decision;
  const open = [...items].filter(([id, item]) => !settled(item, now) && accepted?.items.includes(id) !== true);
  const refusing = [...objections.values()].filter((seq) => accepted?.objections.includes(seq) !== true);
  const wanted = rules.filter(({ role }) => accepted?.roles.includes(role) !== true);
  const isSigned = canFill(wanted, [...signed.values()]);
  const isGo = accepted?.go === true && !cancelled && open.length === 0 && refusing.length === 0 && isSigned;
  return { isGo, live: [...signed.values()].map(({ seq }) => seq).sort((a, b) => a - b) };
}

/** Whether all slots can be filled, one person in one slot, by trying everything. */
function canFill(
  rules: readonly { role: string; quorum: number }[],
  people: readonly { roles: readonly string[] }[],
): boolean {
  const at = rules.findIndex(({ quorum }) => quorum > 0);
  const rule = rules[at];
  if (rule === undefined) return true;
  const rest = rules.map((other, index) => (index === at ? { ...other, quorum: other.quorum - 1 } : other));
  return people.some(
    ({ roles }, index) =>
      roles.includes(rule.role) &&
      canFill(
        rest,
        people.filter((_person, other) => other !== index),
      ),
  );
}
