import type { Review } from "../review.ts";

/** What a signature stands for, in one canonical order: the release, and what each item is, rests on and is excused by. */
export function coveredState(review: Review) {
  return {
    review: review.id,
    service: review.service,
    version: review.version,
    launchOn: review.launchOn,
    template: { id: review.template.id, version: review.template.version },
    items: review.items.map((item) => ({
      id: item.id,
      level: item.level,
      status: item.status,
      reason: item.reason,
      stale: item.staleSince !== null,
      met: item.criteria.filter(({ met }) => met).map(({ id }) => id),
      evidence: item.evidence.map(({ id, kind, value }) => ({ id, kind, value })),
      ...(item.drills === null ? {} : { drills: item.drills.map(({ id, state, at }) => ({ id, state, at })) }),
      waiver:
        item.waiver === null
          ? null
          : {
              state: item.waiver.state,
              risk: item.waiver.risk,
              control: item.waiver.control,
              expiresOn: item.waiver.expiresOn,
            },
    })),
  };
}
