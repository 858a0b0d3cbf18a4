import { useCallback, useEffect, useRef, useState } from "react";
import type { PersonState } from "../../contract.ts";
import { Icon } from "./icon.tsx";

type Toast = { readonly id: string; readonly text: string };

let counter = 0;

/** Sentences of the page itself. */
export function useTold(): { readonly sentences: readonly Toast[]; readonly tell: (sentence: string) => void } {
  const [sentences, setSentences] = useState<readonly Toast[]>([]);
  const tell = useCallback((text: string) => {
    counter += 1;
    setSentences((all) => [...all.slice(-4), { id: `page-${counter}`, text }]);
  }, []);
  return { sentences, tell };
}

/** What Slack or the page says to this person: those that came since the page was opened, each for ten seconds. */
export function ToastStack({
  toasts,
  told,
  owner,
}: {
  readonly toasts: PersonState["toasts"];
  readonly told: readonly Toast[];
  readonly owner: string;
}) {
  const old = useRef<{ owner: string; ids: Set<string> }>({ owner: "", ids: new Set() });
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  if (old.current.owner !== owner) old.current = { owner, ids: new Set(toasts.map(({ id }) => id)) };
  const shown = [...toasts.filter(({ id }) => !old.current.ids.has(id)), ...told]
    .filter(({ id }) => !closed.has(id))
    .slice(-4);
  const stack = useRef<HTMLDivElement>(null);
  const ids = shown.map(({ id }) => id).join(" ");
  // Shown again with every new sentence, so that it lies above a modal that was opened in between.
  useEffect(() => {
    stack.current?.hidePopover();
    if (ids !== "") stack.current?.showPopover();
  }, [ids]);
  const close = useCallback((id: string) => setClosed((ids) => new Set([...ids, id])), []);
  return (
    <div ref={stack} popover="manual" className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onClose={close} />
      ))}
    </div>
  );
}

function ToastCard({ toast, onClose }: { readonly toast: Toast; readonly onClose: (id: string) => void }) {
  useEffect(() => {
    const timer = setTimeout(() => onClose(toast.id), 10_000);
    return () => clearTimeout(timer);
  }, [toast.id, onClose]);
  return (
    <div className="toast">
      <Icon name="alert" size={18} />
      <span>{toast.text}</span>
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => onClose(toast.id)}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
