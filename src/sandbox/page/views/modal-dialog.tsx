import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { View } from "../../contract.ts";
import { BlockList } from "../blocks/block-list.tsx";
import { draftsOf } from "../elements/drafts.ts";
import { inputProblems } from "../elements/input-problems.ts";
import { stateValues } from "../elements/state-values.ts";
import { useDoing } from "../frame/doing.tsx";
import { Icon } from "../frame/icon.tsx";

type Props = { readonly view: View; readonly depth: number; readonly conversation: string | null };
type Attempt = {
  readonly view: string;
  readonly problems: { readonly [blockId: string]: string };
  readonly fault: string | null;
};

const UNTRIED = { problems: {}, fault: null };

/** The browser's own modal dialog: keeps the focus inside, closes on Escape, covers the page. */
export function ModalDialog({ view, depth, conversation }: Props) {
  const { act } = useDoing();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const { problems, fault } = attempt?.view === view.id ? attempt : UNTRIED;
  const shown = useMemo(() => ({ ...view.errors, ...problems }), [view.errors, problems]);
  const on = useMemo(() => ({ view: view.id }), [view.id]);
  const surfaceKey = `view:${view.id}`;
  const id = useId();

  useEffect(() => dialog.current?.showModal(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every view of the stack takes the focus when it comes up
  useEffect(() => focusFirst(dialog.current), [view.id]);
  useEffect(() => {
    if (Object.keys(shown).length > 0) dialog.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [shown]);

  const close = (all: boolean) => {
    if (!busy) void act({ do: "close", view: view.id, ...(all ? { all } : {}) });
  };
  const submit = async () => {
    if (busy) return;
    const found = inputProblems(view.blocks, draftsOf(surfaceKey), conversation);
    setAttempt({ view: view.id, problems: found, fault: null });
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const answer = await act({
      do: "submit",
      view: view.id,
      values: stateValues(view.blocks, draftsOf(surfaceKey), conversation),
    });
    setBusy(false);
    if (!answer.ok) setAttempt({ view: view.id, problems: {}, fault: answer.error ?? "unknown_error" });
  };

  return (
    <dialog
      ref={dialog}
      className="dialog modal"
      aria-labelledby={`${id}-title`}
      data-view={view.id}
      data-callback-id={view.callbackId}
      onCancel={(event) => {
        event.preventDefault();
        close(false);
      }}
    >
      <form
        className="modal-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (view.submit !== null) void submit();
        }}
      >
        <header className="modal-head">
          {depth > 1 && (
            <button type="button" className="icon-button" aria-label="Back" onClick={() => close(false)}>
              <Icon name="back" />
            </button>
          )}
          <h2 id={`${id}-title`} className="dialog-title">
            {view.title}
          </h2>
          <button
            type="button"
            className="icon-button modal-x"
            aria-label="Close dialog"
            onClick={() => close(depth > 1)}
          >
            <Icon name="close" />
          </button>
        </header>
        {fault !== null && (
          <div className="modal-fault" role="alert">
            <Icon name="alert" size={16} /> We had some trouble connecting. Try again?{" "}
            <code className="code">{fault}</code>
          </div>
        )}
        <div className="modal-body">
          <BlockList
            surfaceKey={surfaceKey}
            on={on}
            blocks={view.blocks}
            conversation={conversation}
            problems={shown}
            locked={busy}
          />
        </div>
        {(view.submit !== null || view.close !== null) && (
          <footer className="dialog-foot">
            {(view.close !== null || view.submit !== null) && (
              <button type="button" className="button" onClick={() => close(false)}>
                {view.close ?? "Cancel"}
              </button>
            )}
            {view.submit !== null && (
              <button
                type="submit"
                className={`button solid-primary ${busy ? "busy" : ""}`}
                aria-busy={busy}
                aria-disabled={busy}
              >
                <span className="button-text">{view.submit}</span>
              </button>
            )}
          </footer>
        )}
      </form>
    </dialog>
  );
}

function focusFirst(dialog: HTMLDialogElement | null): void {
  const wanted =
    dialog?.querySelector<HTMLElement>(".modal-body [data-autofocus]") ??
    dialog?.querySelector<HTMLElement>(".modal-body :is(input, textarea, .select)");
  (wanted ?? dialog?.querySelector<HTMLElement>("button[type=submit]"))?.focus();
}
