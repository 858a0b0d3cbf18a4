import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The rows of the proof take longest by far: begun last, they would keep everybody waiting. */
class RowsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLater = ({ moduleId }: TestSpecification) => Number(!moduleId.endsWith("/proof/rows.test.ts"));
    return (await super.sort(files)).toSorted((a, b) => isLater(a) - isLater(b));
  }
}

export default defineConfig({
  test: {
    globalSetup: ["tests/support/build.ts", "tests/support/postgres.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Most of a journey is waiting: two workers leave a part of a small machine's two cores idle.
    // Most of a journey is waiting: two workers leave a part of a small machine's two cores idle, and four are no faster.
    maxWorkers: 3,
    sequence: { sequencer: RowsFirst },
    // Modules are loaded once a worker, not once a file. They hold nothing that could differ: no mocks, and the clock is passed.
    isolate: false,
    // Only the rows of the proof run beside each other in one file, each in a process of its own.
    maxConcurrency: 3,
  },
});
