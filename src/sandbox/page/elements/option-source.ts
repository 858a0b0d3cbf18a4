import type { MultiSelect, OptionGroup, PlainTextOption, Select } from "@slack/types";
import type { Json } from "../../contract.ts";
import { type Directory, handleOf, personName } from "../frame/directory.tsx";
import { withEmoji } from "../text/emoji.ts";
import { optionJson } from "./option-json.ts";

/** One row of a select: what it is called, and what is sent when it is chosen. */
export type Choice = {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly group: string;
  readonly sent: Json;
};

type AnySelect = Select | MultiSelect;

/** The rows that the page knows itself; an external select asks the app instead. */
export function choicesOf(element: AnySelect, directory: Directory): readonly Choice[] {
  switch (element.type) {
    case "static_select":
    case "multi_static_select":
      return optionChoices(element.options ?? [], element.option_groups ?? []);
    case "users_select":
    case "multi_users_select":
      return directory.people
        .filter((person) => person.kind !== "deactivated")
        .map((person) => choice(person.id, personName(person), `@${handleOf(person)}`));
    case "channels_select":
    case "multi_channels_select":
      return directory.channels
        .filter(({ kind }) => kind === "public")
        .map(({ id, name }) => choice(id, `#${name}`, ""));
    case "conversations_select":
    case "multi_conversations_select":
      return directory.channels
        .filter(
          ({ kind }) =>
            element.filter?.include?.includes(kind === "dm" ? "im" : kind === "private" ? "private" : "public") ?? true,
        )
        .map((channel) =>
          choice(channel.id, conversationName(channel, directory), channel.kind === "private" ? "private" : ""),
        );
    case "external_select":
    case "multi_external_select":
      return [];
  }
}

export function optionChoices(
  options: readonly PlainTextOption[],
  groups: readonly { label: OptionGroup["label"]; options: PlainTextOption[] }[],
): readonly Choice[] {
  const one = (group: string) => (option: PlainTextOption) => ({
    key: option.value ?? option.text.text,
    label: withEmoji(option.text.text),
    detail: withEmoji(option.description?.text ?? ""),
    group,
    sent: optionJson(option),
  });
  return [...options.map(one("")), ...groups.flatMap(({ label, options: inside }) => inside.map(one(label.text)))];
}

/** What is chosen now, whatever the kind of select: an option object or an id. */
export function chosenChoice(value: Json, known: readonly Choice[]): Choice {
  const key = typeof value === "string" ? value : isOption(value) ? (value.value ?? value.text.text) : "";
  const found = known.find((candidate) => candidate.key === key);
  if (found !== undefined) return found;
  return { key, label: isOption(value) ? withEmoji(value.text.text) : key, detail: "", group: "", sent: value };
}

export function conversationName(
  channel: Directory["channels"][number],
  { people, me }: Pick<Directory, "people" | "me">,
): string {
  if (channel.kind !== "dm") return `#${channel.name}`;
  const other = people.find((person) => person.id !== me.id && channel.members.includes(person.id));
  return other === undefined ? channel.name : personName(other);
}

function choice(key: string, label: string, detail: string): Choice {
  return { key, label, detail, group: "", sent: key };
}

function isOption(value: unknown): value is PlainTextOption {
  return typeof value === "object" && value !== null && "text" in value;
}
