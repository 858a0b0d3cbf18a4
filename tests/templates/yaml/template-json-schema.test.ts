import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { templateJsonSchema } from "../../../src/templates/yaml/template-json-schema.ts";

const at = (path: string): URL => new URL(`../../../src/templates/${path}`, import.meta.url);

test("the schema for editors is up to date", () => {
  const committed: unknown = JSON.parse(readFileSync(at("template.schema.json"), "utf8"));
  const remedy =
    "Run: npm run -s readiness -- template schema > src/templates/template.schema.json && npx biome format --write src/templates";
  expect(committed, remedy).toEqual(templateJsonSchema());
});

test("an editor accepts the shipped templates and refuses a wrong level", () => {
  const validate = new Ajv2020({ strict: false }).compile(templateJsonSchema());
  for (const name of ["trading-platform", "web-service", "hotfix"]) {
    const form: unknown = parse(readFileSync(at(`library/${name}.yaml`), "utf8"));
    expect(validate(form), JSON.stringify(validate.errors)).toBe(true);
  }
  expect(validate({ id: "a", title: "A", sections: [{ title: "S", items: [{ title: "x", level: "mist" }] }] })).toBe(
    false,
  );
});
