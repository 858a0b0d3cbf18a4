import { readFileSync } from "node:fs";
import type { Seed } from "../../sandbox/seeds/seed.ts";

/** A workspace that knows nothing of the others. `word` stands in every name that it gives to things. */
export type Company = {
  readonly domain: string;
  readonly admin: string;
  readonly word: string;
  /** What its review asks first; nothing like those of the others. */
  readonly title: string;
};

export const COMPANIES: readonly Company[] = [
  { domain: "meridian", admin: "ana", word: "zenith", title: "All zenith telescopes point north" },
  { domain: "harbour", admin: "bo", word: "quayside", title: "Somebody weighed the anchors (quayside)" },
  { domain: "summit", admin: "sia", word: "ridgeline", title: "Goats of ridgeline: counted twice" },
];

/** Each with an admin and a channel of its own, and an app that is installed nowhere. */
export function companiesSeed(): Seed {
  const manifest = JSON.parse(readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8"));
  return {
    workspaces: COMPANIES.map(({ domain, admin, word }) => ({
      name: `The ${word} company`,
      domain,
      people: [{ name: admin, realName: `${admin} of ${word}`, kind: "admin", tz: "Europe/Oslo" }],
      channels: [{ name: `${word}-room`, kind: "public", members: [admin] }],
    })),
    apps: [{ name: "Readiness", manifest, installedIn: [] }],
  };
}
