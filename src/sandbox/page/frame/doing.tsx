import type { ConfirmationDialog } from "@slack/types";
import { createContext, useContext } from "react";
import type { Act, ActResult } from "../../contract.ts";
import type { Place } from "../live/place.ts";

type WithoutPerson<A> = A extends unknown ? Omit<A, "workspace" | "as"> : never;

/** An act without who does it: the page adds that. */
export type Deed = WithoutPerson<Act>;

/** What a person can do on this page. Never changes its identity, so that rows need not be drawn again. */
export type Doing = {
  readonly act: (deed: Deed) => Promise<ActResult>;
  readonly go: (place: Partial<Place>) => void;
  readonly confirm: (question: ConfirmationDialog) => Promise<boolean>;
  /** Shows a sentence at the foot of the page. */
  readonly tell: (sentence: string) => void;
};

export const DoingContext = createContext<Doing | null>(null);

export function useDoing(): Doing {
  const doing = useContext(DoingContext);
  if (doing === null) throw new Error("useDoing outside of the page");
  return doing;
}
