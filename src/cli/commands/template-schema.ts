import { Command } from "commander";
import { templateJsonSchema } from "../../templates/yaml/template-json-schema.ts";
import { answered, asJson } from "../answer.ts";
import type { Door } from "../context.ts";

export function templateSchemaCommand({ say }: Door): Command {
  return new Command("schema")
    .summary("print the JSON Schema of template files, for editors")
    .description("Prints the JSON Schema of template files. Editors complete and check YAML with it.")
    .addHelpText(
      "after",
      "\nSave it beside your templates and begin each with:\n  # yaml-language-server: $schema=./template.schema.json",
    )
    .action(() => say(answered({ stdout: asJson(templateJsonSchema()) })));
}
