import { Conflict } from "../../store/database.ts";
import { deliveryStatement } from "../../store/deliveries/delivery-statement.ts";
import type { Deps } from "../ports.ts";

/** Takes the state of an installation for good, whichever replica asks. False: it was taken before. */
export async function takeState({ db, now }: Pick<Deps, "db" | "now">, id: string): Promise<boolean> {
  try {
    await db.commit([deliveryStatement(db, { key: `install/${id}`, workspaceId: "", at: now() })]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
