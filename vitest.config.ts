import { defineConfig } from "vitest/config";

/** Rooms of pure functions: nothing is shared between their files that could differ, so modules are loaded once a worker. */
const PURE = ["blocks", "domain", "report", "sandbox/block-kit", "templates"].map(
  (room) => `tests/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    globalSetup: ["tests/support/build.ts", "tests/support/postgres.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Most of a journey is waiting, so both cores of a small machine are used; the default leaves one idle.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      { extends: true, test: { name: "whole", include: ["tests/**/*.test.ts"], exclude: PURE } },
    ],
  },
});
