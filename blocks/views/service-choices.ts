import type { Choice } from "../fields/option.ts";
import { LIMITS } from "../limits.ts";

/** No service is called so. */
export const ALL_SERVICES = "*";

/** All services, or one of them. The one that is meant is always among them. */
export function serviceChoices(services: readonly string[], meant: string | null): readonly Choice[] {
  const others = services.filter((service) => service !== meant);
  const shown = [...(meant === null ? [] : [meant]), ...others].slice(0, LIMITS.options.select - 1);
  return [
    { value: ALL_SERVICES, label: "All services" },
    ...shown.map((service) => ({ value: service, label: service })),
  ];
}

/** The service that a choice means; null: all of them. */
export function serviceOf(choice: string): string | null {
  return choice === ALL_SERVICES ? null : choice;
}
