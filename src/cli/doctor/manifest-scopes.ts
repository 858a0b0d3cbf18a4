import { readFileSync } from "node:fs";
import { z } from "zod";

const manifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });

/** The scopes that the app asks for, from manifest.json; null when it is not there or is none. */
export function manifestScopes(): readonly string[] | null {
  try {
    const text = readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8");
    return manifest.parse(JSON.parse(text)).oauth_config.scopes.bot;
  } catch {
    return null;
  }
}
