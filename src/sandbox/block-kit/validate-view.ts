import type { Verdict } from "./verdict.ts";

/** Judges a view for views.open, push, update (`modal`) or publish (`home`). Pointers start at `/view`. */
export function validateView(view: unknown, type: "modal" | "home"): Verdict {
  const fits = typeof view === "object" && view !== null && "type" in view && view.type === type;
  return { problems: fits ? [] : [{ error: "invalid_arguments", messages: [] }], warnings: [] };
}
