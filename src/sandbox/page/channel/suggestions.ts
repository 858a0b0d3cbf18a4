import type { PersonState } from "../../contract.ts";

export type Suggestion = {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  /** Replaces what was typed from `from` on; null for a shortcut, which runs instead. */
  readonly insert: string | null;
  readonly shortcut: string | null;
};

export type Suggestions = { readonly from: number; readonly title: string; readonly rows: readonly Suggestion[] };

const ROWS = 8;

/** What may be meant by the word before the caret: a command, a person, a group, a channel. */
export function suggestionsFor(
  typed: string,
  state: Pick<PersonState, "commands" | "shortcuts" | "people" | "groups" | "channels">,
): Suggestions | null {
  if (/^\/\S*$/.test(typed)) return commandSuggestions(typed, state);
  const word = /(?:^|[\s(])([@#])([\p{L}\p{N}._-]*)$/u.exec(typed);
  if (word === null) return null;
  const from = typed.length - (word[2] ?? "").length - 1;
  const wanted = (word[2] ?? "").toLowerCase();
  const rows = word[1] === "@" ? nameRows(state) : channelRows(state);
  const fitting = rows.filter(({ label, detail }) =>
    `${label.slice(1)} ${detail}`
      .toLowerCase()
      .split(/\s+/)
      .some((part) => part.startsWith(wanted)),
  );
  return fitting.length === 0
    ? null
    : { from, title: word[1] === "@" ? "People and groups" : "Channels", rows: fitting.slice(0, ROWS) };
}

/** The usage hint of the command that is being typed. */
export function usageHintFor(typed: string, commands: PersonState["commands"]): string | null {
  const name = /^(\/\S+)\s/.exec(typed)?.[1];
  const command = commands.find((candidate) => candidate.command === name);
  return command === undefined ? null : `${command.command} ${command.usageHint}`.trim();
}

function commandSuggestions(
  typed: string,
  { commands, shortcuts }: Pick<PersonState, "commands" | "shortcuts">,
): Suggestions | null {
  const wanted = typed.slice(1).toLowerCase();
  const rows = [
    ...commands.map(({ command, description, usageHint }) => ({
      key: command,
      label: `${command} ${usageHint}`.trim(),
      detail: description,
      insert: `${command} `,
      shortcut: null,
    })),
    ...shortcuts
      .filter(({ type }) => type === "global")
      .map(({ name, callbackId }) => ({
        key: callbackId,
        label: name,
        detail: "Shortcut",
        insert: null,
        shortcut: callbackId,
      })),
  ].filter(
    ({ key, label }) => key.toLowerCase().startsWith(typed.toLowerCase()) || label.toLowerCase().includes(wanted),
  );
  return rows.length === 0 ? null : { from: 0, title: "Commands and shortcuts", rows: rows.slice(0, ROWS) };
}

function nameRows({ people, groups }: Pick<PersonState, "people" | "groups">): readonly Suggestion[] {
  return [
    ...people
      .filter(({ kind }) => kind !== "deactivated")
      .map(({ id, name, displayName }) => row(id, `@${displayName === "" ? name : displayName}`, name)),
    ...groups.map(({ id, handle, name }) => row(id, `@${handle}`, name)),
  ];
}

function channelRows({ channels }: Pick<PersonState, "channels">): readonly Suggestion[] {
  return channels.filter(({ kind }) => kind !== "dm").map(({ id, name }) => row(id, `#${name}`, ""));
}

function row(key: string, label: string, detail: string): Suggestion {
  return { key, label, detail, insert: `${label} `, shortcut: null };
}
