import pg from "pg";
import { Conflict, DatabaseFault } from "../database.ts";

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
  return error instanceof Error ? error : new Error(String(error));
}
