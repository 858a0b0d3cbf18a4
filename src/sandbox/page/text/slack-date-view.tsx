import { useDirectory } from "../frame/directory.tsx";
import { formatSlackDate } from "./slack-date.ts";
import { SlackLink } from "./slack-link.tsx";

type Props = {
  readonly timestamp: number;
  readonly format: string;
  readonly url: string | null;
  readonly fallback: string;
};

/** A date in the reader's own time zone. */
export function SlackDate({ timestamp, format, url, fallback }: Props) {
  const { me } = useDirectory();
  const at = new Date(timestamp * 1000);
  const time = (
    <time dateTime={at.toISOString()} title={fallback}>
      {formatSlackDate(timestamp, format, { now: new Date(), timeZone: me.tz })}
    </time>
  );
  return url === null ? time : <SlackLink url={url}>{time}</SlackLink>;
}
