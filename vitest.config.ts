import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/postgres.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Most of a journey is waiting, so both cores of a small machine are used; the default leaves one idle.
    maxWorkers: 2,
  },
});
