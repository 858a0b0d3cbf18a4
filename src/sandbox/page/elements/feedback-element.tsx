import type { FeedbackButtons } from "@slack/types";
import { useElement } from "./use-element.ts";

export function FeedbackElement({ element }: { readonly element: FeedbackButtons }) {
  const { press, busy, hooks } = useElement(element);
  return (
    <span className="feedback" {...hooks}>
      {[element.positive_button, element.negative_button].map((choice) => (
        <button
          key={choice.value}
          type="button"
          className="button block-button"
          aria-label={choice.accessibility_label}
          aria-disabled={busy}
          onClick={() => void press({ value: choice.value })}
        >
          {choice.text.text}
        </button>
      ))}
    </span>
  );
}
