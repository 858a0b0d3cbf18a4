import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { localOfSeconds, secondsOfLocal } from "../text/zoned-time.ts";

/** `launch`: a date is asked for, and 09:00 meant; `other`: a date and a time. */
export type AskedMoment = "launch" | "other";

type Props = {
  readonly asked: AskedMoment;
  readonly tz: string;
  /** What the bot's clock says, in seconds. */
  readonly bot: number;
  /** Takes milliseconds; answers why not, or null when the clock was moved. */
  readonly move: (at: number) => Promise<string | null>;
  readonly onDone: () => void;
};

const WORDS = {
  launch: { title: "Launch day", label: "The date of the launch, at 09:00", example: "2026-12-15" },
  other: { title: "Another moment", label: "Date and time", example: "2026-12-15 14:30" },
};

export function ClockDialog({ asked, tz, bot, move, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const words = WORDS[asked];
  const [earliest] = useState(() => localOfSeconds(bot, tz));
  useEffect(() => dialog.current?.showModal(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const seconds = secondsOfLocal(asked === "launch" ? `${typed}T09:00` : typed, tz);
    if (seconds === null)
      return setProblem(`That is no date. Write it like ${words.example}. The clock was not moved.`);
    const refusal = await move(seconds * 1000);
    if (refusal !== null) return setProblem(refusal);
    dialog.current?.close();
  };

  return (
    <dialog ref={dialog} className="dialog confirm" aria-labelledby={`${id}-title`} onClose={onDone}>
      <form noValidate onSubmit={submit}>
        <h2 id={`${id}-title`} className="dialog-title">
          Move the bot’s clock: {words.title}
        </h2>
        <div className="clock-field">
          <label className="input-label" htmlFor={id}>
            {words.label}
          </label>
          <input
            id={id}
            className="text-input"
            type={asked === "launch" ? "date" : "datetime-local"}
            min={asked === "launch" ? earliest.slice(0, 10) : earliest}
            value={typed}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-hint${problem === null ? "" : ` ${id}-problem`}`}
            onChange={(event) => {
              setTyped(event.target.value);
              setProblem(null);
            }}
          />
          <p id={`${id}-hint`} className="input-hint">
            In {tz}. Only the bot’s clock moves; messages keep the time at which they came.
          </p>
          {problem !== null && (
            <p id={`${id}-problem`} className="input-problem" role="alert">
              {problem}
            </p>
          )}
        </div>
        <div className="dialog-foot">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className="button solid-primary">
            Move the clock
          </button>
        </div>
      </form>
    </dialog>
  );
}
