import { type Command, Option } from "commander";

/** What is only imported when a person asks for it. */
export function acceptOptions(command: Command): Command {
  return command
    .addOption(new Option("--tables", "also take the rows of tables that look like checklists"))
    .addOption(new Option("--lists", "also take the entries of lists without check boxes"));
}
