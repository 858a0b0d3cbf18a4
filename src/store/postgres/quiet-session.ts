import { DrizzleQueryError } from "drizzle-orm/errors";
import { NodePgSession } from "drizzle-orm/node-postgres";
import { toldByPostgres } from "./told-by-postgres.ts";

/** Drizzle puts a statement's values into the message of its errors, and messages are logged. This session leaves them out. */
export class QuietSession extends NodePgSession<Record<string, never>, Record<string, never>> {
  override prepareQuery: NodePgSession<Record<string, never>, Record<string, never>>["prepareQuery"] = (...args) => {
    const query = super.prepareQuery(...args);
    const execute = query.execute.bind(query);
    query.execute = async (values) => {
      try {
        return await execute(values);
      } catch (error) {
        throw toldByPostgres(error instanceof DrizzleQueryError ? error.cause : error);
      }
    };
    return query as never;
  };
}
