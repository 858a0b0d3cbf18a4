import type { z } from "zod";
import { SlackError } from "./slack-error.ts";

const UNREADABLE = new Map([
  ["blocks", "invalid_blocks_format"],
  ["metadata", "invalid_metadata_format"],
]);

/** Slack's answer to parameters that do not fit: every problem in one sentence, with a pointer to the parameter. */
export function parameterError(error: z.ZodError): SlackError {
  const messages = error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => `[ERROR] unknown parameter: ${key}`);
    const path = issue.path.join("/");
    const missing = issue.code === "invalid_type" && issue.input === undefined;
    return [missing ? `[ERROR] missing required field: ${path}` : `[ERROR] ${issue.message} [json-pointer:/${path}]`];
  });
  const unreadable = error.issues.find((issue) => issue.code === "custom" && issue.params?.syntax === true);
  return new SlackError(UNREADABLE.get(String(unreadable?.path[0])) ?? "invalid_arguments", messages);
}
