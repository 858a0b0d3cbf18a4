import { z } from "zod";
import { templateForm } from "./template-form.ts";

/** The JSON Schema (2020-12) that editors use to complete and check template files. */
export function templateJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(templateForm, { io: "input" });
  return { $schema, title: "Readiness template", ...rest };
}
