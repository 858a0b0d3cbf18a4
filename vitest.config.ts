import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/postgres.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A test that renews connections failed once beside another file: one file at a time until that is understood.
    maxWorkers: 1,
  },
});
