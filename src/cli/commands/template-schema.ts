import { Command } from "commander";
import { answered, asJson } from "../answer.ts";
import type { Door } from "../context.ts";

const load = () => import("../../templates/yaml/template-json-schema.ts");

export function templateSchemaCommand({ say }: Door): Command {
  return new Command("schema")
    .summary("print the JSON Schema of template files, for editors")
    .description("Prints the JSON Schema of template files. Editors complete and check YAML with it.")
    .addHelpText(
      "after",
      "\nSave it beside your templates and begin each with:\n  # yaml-language-server: $schema=./template.schema.json",
    )
    .action(async () => say(answered({ stdout: asJson((await load()).templateJsonSchema()) })));
}
