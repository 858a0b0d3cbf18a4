/** What a verb answers: the events that follow, or a refusal. A refusal is a value and reaches a person as one sentence. */
export type Decision<Event, Refusal> = Happened<Event> | Refused<Refusal>;
export type Happened<Event> = { readonly ok: true; readonly events: readonly Event[] };
export type Refused<Refusal> = { readonly ok: false; readonly refusal: Refusal };

/** No event at all is a no-op: it is so already, which makes double clicks harmless. */
export function happened<Event>(...events: Event[]): Happened<Event> {
  return { ok: true, events };
}

export function refused<Refusal>(refusal: Refusal): Refused<Refusal> {
  return { ok: false, refusal };
}
