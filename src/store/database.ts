import type { NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import type { PgDatabase } from "drizzle-orm/pg-core";
import type { Migration } from "./migration-files.ts";
import type { Tables } from "./tables.ts";

type Orm = PgDatabase<NodePgQueryResultHKT>;

/**
 * One of two databases, behind one face. Builders of `read` and `write` are awaited, each is one statement on its own.
 * What must happen together goes through `commit`; nothing is read inside a transaction.
 */
export interface Database {
  readonly dialect: "sqlite" | "postgres";
  readonly tables: Tables;
  readonly read: Pick<Orm, "select" | "selectDistinct" | "$count">;
  readonly write: Pick<Orm, "insert" | "update" | "delete">;
  /**
   * Runs the statements in order, all or nothing. Returns how many rows each of them changed. Throws `Conflict` when a
   * unique key is taken.
   */
  commit(statements: readonly Statement[]): Promise<readonly number[]>;
  close(): Promise<void>;
  /** For this room only. */
  readonly engine: Engine;
}

/** A statement as a value, from a builder's `toSQL()`: not run before it is committed, and not thenable. */
export type Statement = {
  readonly sql: string;
  readonly params: readonly unknown[];
  /** It asks for something to be done: once it is committed, the workers of other processes hear of it. */
  readonly asksForWork?: true;
};

/** What differs between the databases beyond their SQL. */
export type Engine = {
  /** By which processes that share the database know whose ask for work they hear: random, new at each opening. */
  readonly name: string;
  readonly migrations: () => Promise<readonly Migration[]>;
  /** Names of the migrations that this database has seen, in their order; none when it is empty. */
  readonly applied: () => Promise<readonly string[]>;
  /** Applies what `pending` picks, each in its own transaction, while no other process does. */
  readonly migrate: (pending: (applied: readonly string[]) => readonly Migration[]) => Promise<readonly string[]>;
  /** The names of the tables that there are, whoever made them. */
  readonly tableNames: () => Promise<readonly string[]>;
  /** Rows as the lists of their columns; every column as the text that the database has for it, json letter by letter. */
  readonly rows: (statement: Statement) => Promise<readonly (readonly (string | null)[])[]>;
  /** Damage that the database itself can find in its file, one sentence each. `quickly`: within a second or so, at a start. */
  readonly damage: (how?: { readonly quickly: boolean }) => Promise<readonly string[]>;
  /** What the schema lacks, or has otherwise, of what the migrations say, one sentence each. What others added is left alone. */
  readonly schemaDamage: () => Promise<readonly string[]>;
};

/** A unique key is taken: somebody else was first. Retried, never shown to a person. */
export class Conflict extends Error {
  override readonly name = "Conflict";
  /** Whose key it is: `events`, `deliveries`, `reviews` … */
  readonly table: string;

  constructor(table: string) {
    super(`a unique key of ${table} is taken`);
    this.table = table;
  }
}

/** The database failed. Says what the driver said, but never the values of a statement: they may be secret. */
export class DatabaseFault extends Error {
  override readonly name: string = "DatabaseFault";
  /** The driver's code, such as `SQLITE_FULL`, `57P01` or `ECONNREFUSED`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${message} (${code})`);
    this.code = code;
  }

  /** It is away for a moment, as while it is started anew: what was asked may be asked again. Whether it was done is not said. */
  get isPassing(): boolean {
    return PASSING.some((code) => this.code.startsWith(code));
  }
}

/** For errors of a connection that the driver gives no code. */
export const CONNECTION_LOST = "CONNECTION_LOST";

/** A connection's trouble (08), the server going down or coming up, too many connections, the network, another writer. */
const PASSING = [
  ...["08", "57P01", "57P02", "57P03", "53300", CONNECTION_LOST],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENOTFOUND", "EAI_AGAIN", "SQLITE_BUSY"],
];

/** What whoever runs the bot can do about damage. */
export const WAY_BACK =
  "Stop the bot and run `readiness restore <backup>` with the newest backup; what is there now is kept beside it";

/** What is on the disk is not what was written there. */
export class DatabaseDamaged extends DatabaseFault {
  override readonly name = "DatabaseDamaged";

  constructor(code: string, found: string) {
    super(code, `the database is damaged: ${found}. ${WAY_BACK}`);
  }
}
