import type { Act, ActResult, ClockMove, JournalEntry, PersonState } from "../../contract.ts";
import { placeOf } from "./place.ts";

/** Everything that this page asks of the sandbox's server. Answers are believed: both ends are built from one contract. */
export async function fetchState(workspace: string | null, as: string | null): Promise<PersonState> {
  const who = workspace !== null && as !== null ? { workspace, as } : await firstPerson(workspace);
  const state = await fetchJson<PersonState>("/sandbox/state", who);
  if (state.me.tz !== "") return state;
  const tz = new Intl.DateTimeFormat().resolvedOptions().timeZone; // of a person without a zone: this machine's
  return { ...state, me: { ...state.me, tz } };
}

type Install = { readonly workspace: string; readonly botUserId: string };

/** For a tab whose address names nobody: the first full member, found among those whom an installed app sees. */
async function firstPerson(wanted: string | null): Promise<{ readonly workspace: string; readonly as: string }> {
  const apps = await fetchJson<readonly { readonly installs: readonly Install[] }[]>("/sandbox/apps", {});
  const installs = apps.flatMap((app) => app.installs);
  const install = installs.find(({ workspace }) => workspace === wanted) ?? installs[0];
  if (install === undefined) throw new Error("No app is installed in any workspace yet.");
  const { workspace, botUserId } = install;
  const { people } = await fetchJson<PersonState>("/sandbox/state", { workspace, as: botUserId });
  const first = people.find(({ kind }) => kind === "admin" || kind === "member");
  return { workspace, as: first?.id ?? botUserId };
}

export async function fetchJournal(workspace: string, after: number): Promise<readonly JournalEntry[]> {
  return fetchJson<readonly JournalEntry[]>("/sandbox/journal", { workspace, after: String(after) });
}

export async function act(what: Act): Promise<ActResult> {
  const response = await fetch("/sandbox/act", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(what),
  });
  return answerOf<ActResult>(response);
}

/** To an instant in milliseconds; null: back to now. */
export async function moveClock(at: number | null): Promise<ClockMove> {
  const response = await fetch("/sandbox/clock", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ at: at === null ? null : new Date(at).toISOString() }),
  });
  return answerOf<ClockMove>(response);
}

export function changesOf(workspace: string, as: string): EventSource {
  return new EventSource(`/sandbox/changes?${queryOf({ workspace, as })}`);
}

/** Where a file's content is, for the workspace that this tab shows. */
export function fileAddress(id: string, name: string): string {
  return `/files/${placeOf(window.location.search).workspace}/${id}/${encodeURIComponent(name)}`;
}

async function fetchJson<T>(path: string, query: { readonly [name: string]: string | null }): Promise<T> {
  return answerOf<T>(await fetch(`${path}?${queryOf(query)}`));
}

async function answerOf<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  const said = typeof body === "object" && body !== null && "error" in body ? String(body.error) : response.statusText;
  throw new Error(`The sandbox answered ${response.status}: ${said}`);
}

function queryOf(query: { readonly [name: string]: string | null }): URLSearchParams {
  return new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
