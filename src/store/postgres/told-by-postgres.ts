import pg from "pg";
import { CONNECTION_LOST, Conflict, DatabaseFault } from "../database.ts";

const UNIQUE_VIOLATION = "23505";

/** Translates what the driver throws: a taken key into `Conflict`, the rest into `DatabaseFault`. */
export function toldByPostgres(error: unknown): Error {
  if (error instanceof pg.DatabaseError) {
    if (error.code === UNIQUE_VIOLATION && error.table !== undefined) return new Conflict(error.table);
    return new DatabaseFault(error.code ?? "unknown", error.message);
  }
  if (error instanceof AggregateError && error.errors.length > 0) return toldByPostgres(error.errors[0]);
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return new DatabaseFault(error.code, error.message);
  }
  if (error instanceof Error && LOST.test(error.message)) return new DatabaseFault(CONNECTION_LOST, error.message);
  return error instanceof Error ? error : new Error(String(error));
}

/** What the driver says of a connection that broke, or of none that came. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;
