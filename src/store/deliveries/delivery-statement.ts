import { sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import { composed } from "../composed.ts";
import type { Database, Statement } from "../database.ts";

type Delivery = { readonly key: string; readonly workspaceId: string; readonly at: Instant };

/** Remembers a delivery together with what it changed. A copy of it is a `Conflict` of `deliveries`. */
export function deliveryStatement(db: Database, delivery: Delivery): Statement {
  return remembering(db, delivery);
}

const remembering = composed<Delivery>(({ write, tables: { deliveries } }) =>
  write
    .insert(deliveries)
    .values({ key: sql.placeholder("key"), workspaceId: sql.placeholder("workspaceId"), at: sql.placeholder("at") }),
);
