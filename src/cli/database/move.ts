import { moveDatabase } from "../../store/move/move-database.ts";
import { type Answer, answered } from "../answer.ts";
import type { Context } from "../context.ts";
import { counted } from "../terminal/counted.ts";

export async function move({ progress }: Context, from: string, to: string): Promise<Answer> {
  const bars = { copying: progress("Copying"), verifying: progress("Verifying") };
  try {
    const { rows, wasResumed } = await moveDatabase(from, to, {
      onCopied: bars.copying.report,
      onVerified: (done, total) => {
        bars.copying.stop();
        bars.verifying.report(done, total);
      },
    });
    const how = wasResumed ? "Went on where it was, and moved" : "Moved";
    return answered({
      stderr: `${how} ${counted(rows, "row")}; counts, chain and logs are whole there. Point DATABASE_URL at it, and start the bot.`,
    });
  } finally {
    bars.copying.stop();
    bars.verifying.stop();
  }
}
