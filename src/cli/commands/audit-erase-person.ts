import { Command } from "commander";
import type { EraseOptions } from "../audit/erase-person-here.ts";
import type { Door } from "../context.ts";

const load = () => import("../audit/erase-person-here.ts");

export function auditErasePersonCommand({ context, say }: Door): Command {
  return new Command("erase-person")
    .summary("erase a person from the record, which stays whole")
    .description(
      "Puts a pseudonym in place of a person's id and `erased` in place of what they typed, for good. That it was done is recorded.",
    )
    .argument("<person>", "their Slack user id: U012ABCDEF")
    .requiredOption("--reason <text>", "why; it stays in the record, so leave the person out of it")
    .option("--workspace <id>", "in whose record (T…); left out: the only workspace there is")
    .action(async (person: string, options: EraseOptions) =>
      say(await (await load()).erasePersonHere(context, person, options)),
    );
}
