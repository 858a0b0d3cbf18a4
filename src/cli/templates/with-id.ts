import type { Template } from "../../domain/template.ts";
import { LIMITS } from "../../templates/template-limits.ts";
import { TEMPLATE_ID } from "../../templates/yaml/template-form.ts";
import { CommandFailure } from "../command-failure.ts";

/** The template under another id. Throws when that is none. */
export function withId(template: Template, id: string): Template {
  if (id.length <= LIMITS.id && TEMPLATE_ID.test(id)) return { ...template, id };
  throw new CommandFailure(
    `\`${id}\` is not a template's id. Write it like \`trading-platform\`: small letters, digits and hyphens.`,
  );
}
