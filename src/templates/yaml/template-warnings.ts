import type { Template } from "../../domain/template.ts";
import { didYouMean } from "../did-you-mean.ts";
import { LIMITS } from "../template-limits.ts";
import type { ReferenceProblem } from "./check-references.ts";

/** What is allowed but probably not meant. */
export function templateWarnings(template: Template): ReferenceProblem[] {
  const roles = template.signOffs.map(({ role }) => role);
  return template.sections.flatMap((section, s) =>
    section.items.flatMap((item, i) => {
      const path = ["sections", s, "items", i];
      const warnings: ReferenceProblem[] = item.criteria.flatMap(({ title }, c) =>
        title.length <= LIMITS.criterionShown
          ? []
          : [
              {
                path: [...path, "criteria", c],
                message: `This criterion has ${title.length} characters; Slack shows the first ${LIMITS.criterionShown}.`,
              },
            ],
      );
      if (item.role !== null && roles.length > 0 && !roles.includes(item.role)) {
        const message = `Nobody signs off as \`${item.role}\`: it is not in \`sign-offs\`.${didYouMean(item.role, roles)}`;
        warnings.push({ path: [...path, "role"], message });
      }
      return warnings;
    }),
  );
}
