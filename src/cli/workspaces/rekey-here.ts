import { environment } from "../../config.ts";
import { rekey } from "../../flows/installs/rekey.ts";
import { createVault } from "../../vault/vault.ts";
import type { Answer } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { writeDatabase } from "../database/write-database.ts";
import { counted } from "../terminal/counted.ts";

export async function rekeyHere(context: Context): Promise<Answer> {
  const read = environment.shape.ENCRYPTION_KEYS.safeParse(context.env.ENCRYPTION_KEYS);
  if (!read.success || read.data === undefined)
    throw new CommandFailure(
      "ENCRYPTION_KEYS is missing or wrong. Put the new key first, and keep the old one behind it.",
    );
  const vault = createVault(read.data);
  return writeDatabase(context, async (db) => {
    const { changed, unchanged, shut } = await rekey(db, vault);
    const done = `Sealed the tokens of ${counted(changed, "workspace", "workspaces")} with the first key; ${unchanged} had it already.`;
    return shut.length === 0
      ? { exitCode: 0, stdout: "", stderr: `${done}\nThe other keys are not needed any more.` }
      : {
          exitCode: 1,
          stdout: "",
          stderr: `${done}\nNo key opens those of ${shut.join(", ")}: add the one that sealed them.`,
        };
  });
}
