import { readFileSync } from "node:fs";
import type { Template } from "../domain/template.ts";
import { parseTemplate } from "./yaml/parse-template.ts";

const SHIPPED = ["trading-platform", "web-service", "hotfix"] as const;

/** The templates that come with the bot, the default first. Reads the library from disk at each call. */
export function shippedTemplates(): readonly Template[] {
  return SHIPPED.map((name) => {
    const file = `${name}.yaml`;
    const parsed = parseTemplate(readFileSync(new URL(`./library/${file}`, import.meta.url), "utf8"), file);
    if (parsed.ok) return parsed.template;
    const [first] = parsed.problems;
    throw new Error(`The shipped template ${file} is damaged: line ${first?.line}: ${first?.message}`);
  });
}

/** The version in which a template comes with the bot; 0: none of this id does. */
export function shippedVersion(id: string): number {
  return shippedTemplates().find((template) => template.id === id)?.version ?? 0;
}
