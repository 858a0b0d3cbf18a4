/** Where a tab is: kept in its URL, so that two tabs can be two people. */
export type Place = {
  readonly workspace: string | null;
  readonly as: string | null;
  /** A channel's id, or `home` for the app's Home. */
  readonly channel: string | null;
  readonly thread: string | null;
  /** A message to scroll to and mark. */
  readonly message: string | null;
};

export function placeOf(search: string): Place {
  const query = new URLSearchParams(search);
  return {
    workspace: query.get("workspace"),
    as: query.get("as"),
    channel: query.get("channel"),
    thread: query.get("thread"),
    message: query.get("message"),
  };
}

export function searchOf(place: Place): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(place)) if (value !== null) query.set(name, value);
  return `?${query}`;
}

/** A Slack permalink, `…/archives/C1/p1700000000000100?thread_ts=…`, as a place in this page; null for any other address. */
export function placeOfPermalink(url: string): Pick<Place, "channel" | "thread" | "message"> | null {
  if (!URL.canParse(url)) return null;
  const { pathname, searchParams } = new URL(url);
  const match = /^\/archives\/([CDG][A-Z0-9]+)(?:\/p(\d{10})(\d{6}))?$/.exec(pathname);
  if (match === null) return null;
  const message = match[2] === undefined ? null : `${match[2]}.${match[3]}`;
  const thread = searchParams.get("thread_ts");
  return { channel: match[1] ?? null, thread, message };
}
