import { decodeEntities } from "./entities.ts";

/** What stands inside code: links show their label, entities their character, nothing else is formatted. */
export function codeText(source: string): string {
  return decodeEntities(
    source.replace(/<(https?:[^|>]+|mailto:[^|>]+)(?:\|([^>]*))?>/g, (_, url, label) => label ?? url),
  );
}
