import { Conflict } from "../store/database.ts";
import { deliveryStatement } from "../store/deliveries/delivery-statement.ts";
import type { Deps } from "./ports.ts";

/** Notes that a delivery was dealt with although nothing changed. Answers whether it had been dealt with before. */
export async function rememberDelivery(
  { db, now }: Pick<Deps, "db" | "now">,
  { workspaceId, delivery }: { readonly workspaceId: string; readonly delivery: string },
): Promise<boolean> {
  try {
    await db.commit([deliveryStatement(db, { key: delivery, workspaceId, at: now() })]);
    return false;
  } catch (error) {
    if (error instanceof Conflict && error.table === "deliveries") return true;
    throw error;
  }
}
