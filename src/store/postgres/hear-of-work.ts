import pg from "pg";
import { WORK_CHANNEL } from "./postgres-commit.ts";

const CONNECT_MS = 5_000;
const AGAIN_MS = 1_000;
/** Whoever asks for work looks for it at once themselves; the others take what is left of it then. */
const OTHERS_FIRST_MS = 50;

/**
 * Hears, on a connection of its own, when a process of another name commits something that is to be done. Without a connection nothing
 * is heard, and the workers' sweep finds it a little later; it is made anew for ever. Behind a pooler in transaction mode
 * nothing is heard either: it needs an address that leads to the server itself.
 */
export function hearOfWork(url: string, name: string, onWork: () => void): () => Promise<void> {
  let isClosed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;

  function hear({ payload }: { readonly payload?: string | undefined }): void {
    if (payload === name || soon !== undefined) return;
    soon = setTimeout(() => {
      soon = undefined;
      onWork();
    }, OTHERS_FIRST_MS).unref();
  }

  function connect(): void {
    const mine = new pg.Client({
      connectionString: url,
      application_name: "readiness-listen",
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
    client = mine;
    let isOver = false;
    const again = () => {
      if (isOver || isClosed) return;
      isOver = true;
      void mine.end().catch(() => undefined);
      timer = setTimeout(connect, AGAIN_MS).unref();
    };
    mine.on("error", again).on("end", again).on("notification", hear);
    // What was committed while nobody listened is looked for at once.
    mine
      .connect()
      .then(() => mine.query(`LISTEN ${WORK_CHANNEL}`))
      .then(onWork, again);
  }

  connect();
  return async () => {
    isClosed = true;
    clearTimeout(timer);
    clearTimeout(soon);
    await client?.end().catch(() => undefined);
  };
}
