import type { HomeKey } from "../../store/homes/home-row.ts";
import { openHomeStatement } from "../../store/homes/open-home-statement.ts";
import type { Deps } from "../ports.ts";
import { homeStatement } from "./home-statement.ts";

/** Somebody looks at their Home, or turns a page of it. */
export async function openHome(
  deps: Pick<Deps, "db" | "now" | "newId" | "wake">,
  key: HomeKey,
  { page }: { readonly page: number },
): Promise<void> {
  await deps.db.commit([openHomeStatement(deps.db, key, { page, at: deps.now() }), homeStatement(deps, key)]);
  deps.wake();
}
