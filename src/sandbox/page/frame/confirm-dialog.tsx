import type { ConfirmationDialog } from "@slack/types";
import { useEffect, useRef } from "react";
import { TextObjectView } from "../text/text-object.tsx";

type Props = { readonly question: ConfirmationDialog; readonly onAnswer: (yes: boolean) => void };

/** Slack's "are you sure": the element's own words, before anything is sent. */
export function ConfirmDialog({ question, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const title = question.title?.text ?? "Are you sure?";
  return (
    <dialog
      ref={dialog}
      className="dialog confirm"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <h2 className="dialog-title">{title}</h2>
      <div className="confirm-text">
        <TextObjectView text={question.text} />
      </div>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {question.deny?.text ?? "Cancel"}
        </button>
        <button
          type="button"
          className={`button ${question.style === "danger" ? "solid-danger" : "solid-primary"}`}
          onClick={() => onAnswer(true)}
        >
          {question.confirm?.text ?? "Yes"}
        </button>
      </div>
    </dialog>
  );
}
