import type { Channel, PersonState } from "../../contract.ts";
import { personName } from "../frame/directory.tsx";
import { useDoing } from "../frame/doing.tsx";
import { Mrkdwn } from "../text/mrkdwn-view.tsx";
import { isReply } from "./replies.ts";

type Props = { readonly state: PersonState; readonly channel: Channel; readonly onDone: () => void };

export function PinnedList({ state, channel, onDone }: Props) {
  const { go } = useDoing();
  const pinned = channel.pins.flatMap((ts) => channel.messages.find((message) => message.ts === ts) ?? []);
  return (
    <section aria-label="Pinned messages">
      <h2 className="panel-title">Pinned</h2>
      <ul className="notification-list">
        {pinned.map((message) => {
          const author = state.people.find(({ id }) => id === message.user);
          return (
            <li key={message.ts} className="pinned-row">
              <span className="notification-where">{author === undefined ? message.user : personName(author)}</span>
              <div className="pinned-text">
                <Mrkdwn text={message.text} />
              </div>
              <button
                type="button"
                className="header-button"
                onClick={() => {
                  onDone();
                  go({ channel: channel.id, message: message.ts, thread: isReply(message) ? message.threadTs : null });
                }}
              >
                Go to message
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
