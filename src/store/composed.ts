import { fillPlaceholders, type Query, type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";

type Values = { readonly [name: string]: unknown };

/**
 * What every click runs is composed once for each database; afterwards only the values of its placeholders differ. Composing
 * a statement takes longer than SQLite takes to run it. Throws when a placeholder has no value.
 */
export function composed<Given extends Values>(
  compose: (db: Database) => { toSQL(): Query },
): (db: Database, values: Given) => Statement {
  const queryOf = oncePerDatabase((db) => compose(db).toSQL());
  return (db, values) => {
    const { sql, params } = queryOf(db);
    return { sql, params: fillPlaceholders(params, values) };
  };
}

/** The same for a statement that answers with rows. */
export function composedQuery<Given extends Values, Rows>(
  compose: (db: Database) => { prepare(name: string): { execute(values: Values): Promise<Rows> } },
): (db: Database, values: Given) => Promise<Rows> {
  // Without a name PostgreSQL keeps nothing for it, so that it works behind a pooler.
  const queryOf = oncePerDatabase((db) => compose(db).prepare(""));
  return async (db, values) => queryOf(db).execute(values);
}

/** The place of a value that is given each time, as it is: a column's encoder does not see it. */
export function given(name: string): SQL<string> {
  return sql`${sql.placeholder(name)}`;
}

function oncePerDatabase<Made>(make: (db: Database) => Made): (db: Database) => Made {
  const made = new WeakMap<Database, { readonly value: Made }>();
  return (db) => {
    const known = made.get(db) ?? { value: make(db) };
    made.set(db, known);
    return known.value;
  };
}
