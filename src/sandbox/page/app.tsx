import type { ConfirmationDialog } from "@slack/types";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PersonState } from "../contract.ts";
import { dropDrafts } from "./elements/drafts.ts";
import { ConfirmDialog } from "./frame/confirm-dialog.tsx";
import { DirectoryContext, useDirectoryOf } from "./frame/directory.tsx";
import { type Doing, DoingContext } from "./frame/doing.tsx";
import { StartScreen } from "./frame/start-screen.tsx";
import { ToastStack, useTold } from "./frame/toast-stack.tsx";
import { Workspace } from "./frame/workspace.tsx";
import { act } from "./live/sandbox-client.ts";
import { useLiveState } from "./live/use-live-state.ts";
import { usePlace } from "./live/use-place.ts";

/** What the sandbox itself tells the person in a toast, or the modal under its title. */
const TOLD_BY_SLACK = new Set([
  "operation_timeout",
  "dispatch_failed",
  "unknown_command",
  "invalid_command_response",
  "invalid_response_action",
]);

export function App() {
  const [place, go] = usePlace();
  const { state, error, refresh } = useLiveState(place.workspace, place.as);
  const [question, setQuestion] = useState<{
    readonly ask: ConfirmationDialog;
    readonly answer: (yes: boolean) => void;
  } | null>(null);
  const told = useTold();
  const who = useRef({ workspace: "", as: "", refresh });
  who.current = { workspace: state?.workspace.id ?? "", as: state?.me.id ?? "", refresh };

  // A tab that was opened without a person takes the one that the sandbox chose, and keeps them in its address.
  useEffect(() => {
    if (state !== null && (place.workspace === null || place.as === null))
      go({ workspace: state.workspace.id, as: state.me.id }, "replace");
  }, [state, place.workspace, place.as, go]);

  const say = told.tell;
  const confirm = useCallback(
    (ask: ConfirmationDialog) => new Promise<boolean>((answer) => setQuestion({ ask, answer })),
    [],
  );
  const doing = useMemo<Doing>(
    () => ({
      act: async (deed) => {
        const { workspace, as } = who.current;
        const result = await act({ ...deed, workspace, as }).catch((fault: unknown) => ({
          ok: false,
          error: fault instanceof Error ? fault.message : String(fault),
        }));
        await who.current.refresh();
        if (!result.ok && !TOLD_BY_SLACK.has(result.error ?? ""))
          say(`That did not work: ${result.error ?? "no reason was given"}.`);
        return result;
      },
      go,
      confirm,
      tell: say,
    }),
    [go, confirm, say],
  );

  if (state === null) return <StartScreen error={error} onRetry={refresh} />;
  return (
    <DoingContext value={doing}>
      <Peopled state={state}>
        <Workspace state={state} place={place} error={error} />
        <ToastStack toasts={state.toasts} told={told.sentences} owner={state.me.id} />
        {question !== null && (
          <ConfirmDialog
            question={question.ask}
            onAnswer={(yes) => {
              setQuestion(null);
              question.answer(yes);
            }}
          />
        )}
      </Peopled>
    </DoingContext>
  );
}

function Peopled({ state, children }: { readonly state: PersonState; readonly children: React.ReactNode }) {
  const directory = useDirectoryOf(state);
  const open = [...state.modals.map(({ id }) => id), state.home?.id ?? ""].join(" ");
  useEffect(() => {
    const views = new Set(open.split(" "));
    dropDrafts((surface) => !surface.startsWith("view:") || views.has(surface.slice(5)));
  }, [open]);
  return <DirectoryContext value={directory}>{children}</DirectoryContext>;
}
