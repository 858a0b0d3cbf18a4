import { createContext, useContext, useMemo } from "react";
import type { Person, PersonState } from "../../contract.ts";
import { shareStructure } from "../live/share-structure.ts";

/** Who and what the ids in messages mean, and how this person reads times. Changes only when a name does. */
export type Directory = {
  readonly me: Person;
  readonly people: readonly Person[];
  readonly groups: PersonState["groups"];
  readonly channels: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly members: readonly string[];
  }[];
  readonly appBot: string | null;
};

export const DirectoryContext = createContext<Directory | null>(null);

export function useDirectory(): Directory {
  const directory = useContext(DirectoryContext);
  if (directory === null) throw new Error("useDirectory outside of the page");
  return directory;
}

let last: Directory | null = null;

export function useDirectoryOf(state: PersonState): Directory {
  return useMemo(() => {
    const channels = state.channels.map(({ id, name, kind, members }) => ({ id, name, kind, members }));
    last = shareStructure(last, {
      me: state.me,
      people: state.people,
      groups: state.groups,
      channels,
      appBot: state.app?.botUserId ?? null,
    });
    return last;
  }, [state.me, state.people, state.groups, state.channels, state.app]);
}

/** Above messages and in menus: `Ana Ortega`. */
export function personName(person: Person): string {
  return person.name === "" ? person.displayName : person.name;
}

/** In mentions: `ana`. */
export function handleOf(person: Person): string {
  return person.displayName === "" ? person.name : person.displayName;
}
