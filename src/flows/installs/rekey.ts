import type { Database } from "../../store/database.ts";
import { listInstallations } from "../../store/installs/list-installations.ts";
import { resealInstallation } from "../../store/installs/reseal-installation.ts";
import type { Vault } from "../ports.ts";
import { refreshPlace, tokenPlace } from "./places.ts";

export type Rekeyed = {
  readonly changed: number;
  /** Sealed with the first key already. */
  readonly unchanged: number;
  /** Workspaces whose tokens no key opens. */
  readonly shut: readonly string[];
};

/** Seals every token with the first key, so that the others need not be kept. Works while the bot runs. */
export async function rekey(db: Database, vault: Vault): Promise<Rekeyed> {
  let [changed, unchanged] = [0, 0];
  const shut: string[] = [];
  for (const row of await listInstallations(db)) {
    const { workspaceId } = row;
    const token = vault.open(row.token, tokenPlace(workspaceId));
    const refresh = row.refreshToken === null ? null : vault.open(row.refreshToken, refreshPlace(workspaceId));
    if (token === undefined || refresh === undefined) shut.push(workspaceId);
    else if (!vault.isOld(row.token) && (row.refreshToken === null || !vault.isOld(row.refreshToken))) unchanged += 1;
    else {
      // Where the tokens were renewed meanwhile, whoever did it had the keys of then; another run finds those.
      const isDone = await resealInstallation(db, row, {
        token: vault.seal(token, tokenPlace(workspaceId)),
        refreshToken: refresh === null ? null : vault.seal(refresh, refreshPlace(workspaceId)),
      });
      if (isDone) changed += 1;
      else unchanged += 1;
    }
  }
  return { changed, unchanged, shut };
}
