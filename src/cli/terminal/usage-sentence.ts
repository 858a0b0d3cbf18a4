import type { CommanderError } from "commander";

/** What commander says about a wrong command line → our own voice. */
export function usageSentence({ code, message }: CommanderError): string {
  const [first = "", ...rest] = message.replace(/^error: /u, "").split("\n");
  const meant = rest.join(" ").replace(/^\(Did you mean (.+)\?\)$/u, "Did you mean `$1`?");
  const said = first.replace(/'([^']*)'/gu, "`$1`");
  const unknown = code === "commander.unknownCommand" ? `There is no ${said.replace(/^unknown command /u, "")}` : null;
  const sentence = unknown ?? said.charAt(0).toUpperCase() + said.slice(1);
  return [`${sentence.replace(/\.$/u, "")}.`, meant, "`--help` lists what there is."]
    .filter((part) => part !== "")
    .join(" ");
}
