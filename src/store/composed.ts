import { fillPlaceholders, Placeholder, type Query, type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";

type Values = { readonly [name: string]: unknown };

/** What takes more rows or values than this is rare, and composed each time. */
const MOST_KEPT = 12;

/**
 * What every click runs is composed once for each database; afterwards only the values of its placeholders differ. Composing
 * a statement takes longer than SQLite takes to run it. `size`: how many rows or values it takes, where that differs. Throws
 * when a placeholder has no value.
 */
export function composed<Given extends Values>(
  compose: (db: Database, size: number) => { toSQL(): Query },
): (db: Database, values: Given, size?: number) => Statement {
  const queryOf = oncePerDatabase((db, size) => compose(db, size).toSQL());
  return (db, values, size = 1) => {
    const { sql, params } = queryOf(db, size);
    return { sql, params: fillPlaceholders(params, values) };
  };
}

/** The same for a statement that answers with rows. */
export function composedQuery<Given extends Values, Rows>(
  compose: (db: Database, size: number) => { prepare(name: string): { execute(values: Values): Promise<Rows> } },
): (db: Database, values: Given, size?: number) => Promise<Rows> {
  // Without a name PostgreSQL keeps nothing for it, so that it works behind a pooler.
  const queryOf = oncePerDatabase((db, size) => compose(db, size).prepare(""));
  return async (db, values, size = 1) => queryOf(db, size).execute(values);
}

/** The place of a value that is given each time, as it is: a column's encoder does not see it. */
export function given(name: string): SQL<string> {
  return sql`${sql.placeholder(name)}`;
}

/** The places of the columns of so many rows, for `values()`; `numbered` gives the values for them. */
export function places<Column extends string>(
  size: number,
  columns: readonly Column[],
): { [name in Column]: Placeholder }[] {
  return Array.from({ length: size }, (_, row) => {
    const entries = columns.map((column) => [column, new Placeholder(`${column} ${row}`)] as const);
    return Object.fromEntries(entries) as { [name in Column]: Placeholder };
  });
}

/** Rows as the values of their places. */
export function numbered(rows: readonly Values[]): Values {
  return Object.fromEntries(
    rows.flatMap((values, row) => Object.entries(values).map(([column, value]) => [`${column} ${row}`, value])),
  );
}

function oncePerDatabase<Made>(make: (db: Database, size: number) => Made): (db: Database, size: number) => Made {
  const made = new WeakMap<Database, Map<number, { readonly value: Made }>>();
  return (db, size) => {
    const ofDatabase = made.get(db) ?? new Map<number, { readonly value: Made }>();
    made.set(db, ofDatabase);
    const known = ofDatabase.get(size) ?? { value: make(db, size) };
    if (size <= MOST_KEPT) ofDatabase.set(size, known);
    return known.value;
  };
}
