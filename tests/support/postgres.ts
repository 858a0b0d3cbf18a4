import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { type Postgres, startPostgres } from "../../src/proof/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Answers the address of a PostgreSQL server, which it starts when the first test asks. */
    postgresDoor: string;
  }
}

/** Durability is not what this server is for: it lives for one run of the tests. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=64MB"];

/** One PostgreSQL server for a whole run, started only if a test wants it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Postgres> | undefined;
  const door = createServer((_request, response) => {
    server ??= startPostgres(FAST);
    server.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  const address = door.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");
  project.provide("postgresDoor", `http://127.0.0.1:${address.port}`);
  return async () => {
    door.close();
    await server?.then(({ stop }) => stop());
  };
}
