import type { MessageBody } from "../../../blocks/message-body.ts";
import { notice } from "../../../blocks/notices.ts";
import { code, say } from "../../../blocks/words/phrase.ts";
import type { CommandTrouble } from "../command/parse-command.ts";
import type { DrillTrouble } from "../command/parse-drill.ts";

export function isDrillTrouble(trouble: CommandTrouble): trouble is DrillTrouble {
  return trouble.reason.startsWith("drill-");
}

const ADD = code("/readiness drill add orders-db-restore kind restore every 30d owner @dba rto 1h rpo 15m");

/** What is wrong with `/readiness drill …`, and how to write it. */
export function drillTroubleNotice(trouble: DrillTrouble): MessageBody {
  switch (trouble.reason) {
    case "drill-verb-unknown": {
      const verbs = say`It is ${code("add")}, ${code("list")}, ${code("record")}, ${code("show")} or ${code("retire")}.`;
      return trouble.nearest === null
        ? notice(say`${code(trouble.word, 60)} is nothing that can be done with a drill. ${verbs} Nothing was changed.`)
        : notice(
            say`${code(trouble.word, 60)} is nothing that can be done with a drill. Did you mean ${code(`/readiness drill ${trouble.nearest}`)}? Nothing was changed.`,
          );
    }
    case "drill-name-missing":
      return notice(
        say`Which drill? Name it, like ${code(`/readiness drill ${trouble.verb} orders-db-restore`)}; ${code("/readiness drill list")} shows them. Nothing was changed.`,
      );
    case "drill-word-too-many":
      return notice(say`${code(trouble.word, 60)} is one word too many. Write it like ${ADD}. Nothing was changed.`);
    case "drill-owner-not-a-person":
      return notice(
        say`${code(trouble.value, 60)} is not a person. ${code("owner")} needs a person or a user group: ${code("owner @dba")}. Nothing was changed.`,
      );
  }
}
