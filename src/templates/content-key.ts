import { createHash } from "node:crypto";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { Template } from "../domain/template.ts";

/** A hash of everything but the version: the same key means that an import changes nothing. */
export function contentKey(template: Template): string {
  const { version: _, ...content } = template;
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
