import { Avatar } from "../frame/avatar.tsx";
import { useDirectory } from "../frame/directory.tsx";
import { useDoing } from "../frame/doing.tsx";
import { formatSlackDate } from "../text/slack-date.ts";
import type { ReplySummary } from "./replies.ts";

type Props = {
  readonly channel: string;
  readonly ts: string;
  readonly summary: ReplySummary;
  readonly timeZone: string;
};

/** How many replies, by whom, and when the last one came: opens the thread. */
export function ReplyBar({ channel, ts, summary, timeZone }: Props) {
  const { people } = useDirectory();
  const { go } = useDoing();
  const last = formatSlackDate(Math.floor(Number(summary.lastTs)), "Last reply {date_short_pretty} at {time}", {
    now: new Date(),
    timeZone,
  });
  return (
    <button type="button" className="reply-bar" onClick={() => go({ channel, thread: ts, message: null })}>
      {summary.users.slice(0, 4).map((id) => (
        <Avatar key={id} person={people.find((person) => person.id === id)} size={22} />
      ))}
      <b className="reply-count">{summary.count === 1 ? "1 reply" : `${summary.count} replies`}</b>
      <span className="reply-last">{last}</span>
      <span className="reply-open">View thread</span>
    </button>
  );
}
