/** One thing that doctor looked at. `wrong`: it must be put right. `note`: the bot runs, and this is good to know. */
export type Finding = {
  readonly state: "ok" | "note" | "wrong";
  readonly about: string;
  readonly says: string;
  /** What to do about it; null: nothing. */
  readonly todo: string | null;
};

export function ok(about: string, says: string): Finding {
  return { state: "ok", about, says, todo: null };
}

export function note(about: string, says: string, todo: string | null = null): Finding {
  return { state: "note", about, says, todo };
}

export function wrong(about: string, says: string, todo: string): Finding {
  return { state: "wrong", about, says, todo };
}
