import { useCallback, useEffect, useRef, useState } from "react";
import type { PersonState } from "../../contract.ts";
import { changesOf, fetchState } from "./sandbox-client.ts";
import { shareStructure } from "./share-structure.ts";

export type LiveState = {
  readonly state: PersonState | null;
  readonly error: string | null;
  readonly refresh: () => Promise<void>;
};

/** This person's state, fetched again at every change; changes that come during a fetch share the next one. */
export function useLiveState(workspace: string | null, as: string | null): LiveState {
  const [state, setState] = useState<PersonState | null>(null);
  const [error, setError] = useState<string | null>(null);
  const running = useRef<{ readonly key: string; again: boolean; readonly done: Promise<void> } | null>(null);

  const refresh = useCallback((): Promise<void> => {
    const key = `${workspace}/${as}`;
    if (running.current?.key === key) {
      running.current.again = true;
      return running.current.done;
    }
    const run = { key, again: true, done: Promise.resolve() };
    const loop = async () => {
      while (run.again && running.current === run) {
        run.again = false;
        try {
          const next = await fetchState(workspace, as);
          if (running.current !== run) return;
          setState((previous) => shareStructure(previous, next));
          setError(null);
        } catch (fault) {
          if (running.current === run) setError(fault instanceof Error ? fault.message : String(fault));
        }
      }
      if (running.current === run) running.current = null;
    };
    running.current = run;
    run.done = loop();
    return run.done;
  }, [workspace, as]);

  useEffect(() => {
    void refresh();
    if (workspace === null || as === null) return;
    const changes = changesOf(workspace, as);
    const onChange = () => void refresh();
    changes.addEventListener("changed", onChange);
    changes.addEventListener("message", onChange);
    changes.addEventListener("open", onChange);
    return () => changes.close();
  }, [refresh, workspace, as]);

  return { state, error, refresh };
}
