export type Surface = "message" | "modal" | "home";

/** Something found at a JSON pointer: an error makes Slack refuse, a warning is accepted and shows badly. */
export type Finding = { readonly level: "error" | "warning"; readonly at: string; readonly says: string };

/** Judges one JSON value at the pointer `at`. Knows nothing of what stands around it, except the surface. */
export type Rule = (value: unknown, at: string, surface: Surface) => readonly Finding[];

export type Fields = { readonly [key: string]: unknown };

export const NOTHING: readonly Finding[] = [];

export function error(at: string, says: string): readonly Finding[] {
  return [{ level: "error", at, says }];
}

export function warning(at: string, says: string): readonly Finding[] {
  return [{ level: "warning", at, says }];
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.level === "error");
}

/** Slack announces a mismatch inside of a choice between schemas at the place of the choice, too. */
export function schema(rule: Rule): Rule {
  return (value, at, surface) => {
    const found = rule(value, at, surface);
    return hasErrors(found) ? [...error(at, "failed to match all allowed schemas"), ...found] : found;
  };
}
