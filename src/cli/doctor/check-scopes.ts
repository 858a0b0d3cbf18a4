import { type Finding, note, ok, wrong } from "./finding.ts";
import { scopeCost } from "./scope-costs.ts";

const ABOUT = "scopes";

/** Which of the manifest's scopes the token lacks, and what each costs. `granted` null: Slack did not say. */
export function checkScopes(wanted: readonly string[] | null, granted: readonly string[] | null): readonly Finding[] {
  if (wanted === null) return [note(ABOUT, "Not compared: manifest.json cannot be read.")];
  if (granted === null) return [note(ABOUT, "Slack did not say which ones the token has.")];
  const missing = wanted.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return [ok(ABOUT, `All ${wanted.length} of manifest.json.`)];
  return missing.map((scope) => {
    const { essential, cost } = scopeCost(scope);
    const says = `\`${scope}\` is missing. ${cost}`;
    const todo = "Add it under OAuth & Permissions, Bot Token Scopes, and install the app again.";
    return essential ? wrong(ABOUT, says, todo) : note(ABOUT, says, todo);
  });
}
