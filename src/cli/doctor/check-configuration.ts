import { readConfig } from "../../config.ts";
import type { Context } from "../context.ts";
import { type Finding, ok, wrong } from "./finding.ts";

const ABOUT = "configuration";

/** Whether the bot would start with this environment. */
export function checkConfiguration({ env }: Pick<Context, "env">): readonly Finding[] {
  const read = readConfig(env);
  if (!read.ok) {
    return read.problems.map((problem) =>
      wrong(ABOUT, problem, "Set it in .env; .env.example explains each variable."),
    );
  }
  const { transport, port, right } = read.config;
  const how = transport.kind === "socket" ? "Socket Mode" : `HTTP mode, POST /slack/events on port ${port}`;
  if (right.kind === "token") return [ok(ABOUT, `Complete: ${how}.`)];
  const { publicUrl } = right;
  return [
    ok(
      ABOUT,
      `Complete: ${how}, many workspaces; installed at ${publicUrl ?? `http://localhost:${port}`}/slack/install.`,
    ),
  ];
}
