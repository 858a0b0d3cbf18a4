import { useEffect, useMemo } from "react";
import type { Channel, PersonState } from "../../contract.ts";
import { type LastRead, parseLastRead } from "../live/unread.ts";
import { useStored } from "../live/use-stored.ts";

/** What this person has read; the channel that is open counts as read while the tab is in front. */
export function useLastRead(state: PersonState, open: Channel | undefined): LastRead {
  const [stored, store] = useStored(`read ${state.workspace.id} ${state.me.id}`);
  const lastRead = useMemo(() => parseLastRead(stored), [stored]);
  const newest = open?.messages.reduce((latest, { ts }) => (ts > latest ? ts : latest), "") ?? "";
  const id = open?.id;
  useEffect(() => {
    const mark = () => {
      if (id !== undefined && newest !== "" && document.visibilityState === "visible")
        store(JSON.stringify({ ...lastRead, [id]: newest }));
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [id, newest, lastRead, store]);
  return lastRead;
}
