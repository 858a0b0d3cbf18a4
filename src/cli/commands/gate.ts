import { Command } from "commander";
import type { Door } from "../context.ts";
import type { GateOptions } from "../gate/ask-gate.ts";

const load = () => import("../gate/ask-gate.ts");

export function gateCommand({ context, say }: Door): Command {
  return new Command("gate")
    .summary("may this release launch? exit 0: go, 1: no-go, 2: unknown")
    .description(
      "Says whether a release may launch, and what is in the way, worst first. Reads only, also while the bot runs.",
    )
    .argument("<service>", "the service, as in `/readiness start`: payments-api")
    .argument("<version>", "its version: 2.4.0")
    .option(
      "--sha <commit>",
      "the commit that is to launch: no go when the review's version names another one (2.4.0+3f2c1ab)",
    )
    .option("--json", 'print {"decision": "go" | "no-go" | "unknown", "reasons": [...], "review", "asOf", "head"}')
    .option("--workspace <id>", "whose review (T…); left out: the only workspace there is")
    .addHelpText(
      "after",
      "\nOnly a go exits 0. No-go is 1; a release without a review, a wrong command line, a database that does not answer,\n" +
        "and this help are 2.",
    )
    .action(async (service: string, version: string, options: GateOptions) =>
      say(await (await load()).askGate(context, { service, version }, options)),
    );
}
