import { useId, useRef, useState } from "react";
import type { PersonState } from "../../contract.ts";
import { conversationName } from "../elements/option-source.ts";
import { useStored } from "../live/use-stored.ts";
import { timeOf } from "../text/wall-clock.ts";
import { useDoing } from "./doing.tsx";
import { Icon } from "./icon.tsx";
import { Popover } from "./popover.tsx";

/** What a desktop or phone would have shown: the plain text, exactly. */
export function Notifications({ state }: { readonly state: PersonState }) {
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useStored(`notified ${state.workspace.id} ${state.me.id}`);
  const { go } = useDoing();
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const newest = state.notifications.at(-1)?.id ?? "";
  const seenAt = state.notifications.findIndex((notification) => notification.id === seen);
  const fresh = state.notifications.length - 1 - seenAt;
  const close = () => {
    setOpen(false);
    setSeen(newest);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="top-button"
        aria-label={`Notifications${fresh > 0 ? `, ${fresh} new` : ""}`}
        title="Notifications"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? close() : setOpen(true))}
      >
        <Icon name="bell" />
        {fresh > 0 && <span className="badge">{fresh > 99 ? "99+" : fresh}</span>}
      </button>
      {open && (
        <Popover anchor={button} align="end" onClose={close} className="notifications">
          <section id={id} aria-label="Notifications">
            <h2 className="panel-title">Notifications</h2>
            <p className="panel-note">The plain text that a desktop or phone would show.</p>
            <ul className="notification-list">
              {state.notifications.toReversed().map((notification, index) => {
                const channel = state.channels.find((candidate) => candidate.id === notification.channel);
                return (
                  <li key={notification.id}>
                    <button
                      type="button"
                      className={`notification ${index < fresh ? "fresh" : ""}`}
                      onClick={() => {
                        close();
                        go({
                          channel: notification.channel,
                          message: notification.ts,
                          thread: threadOf(state, notification),
                        });
                      }}
                    >
                      <span className="notification-where">
                        {channel === undefined ? notification.channel : conversationName(channel, state)} ·{" "}
                        {timeOf(Date.parse(notification.at) / 1000, state.me.tz)}
                      </span>
                      <span className="notification-text">{notification.text}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
            {state.notifications.length === 0 && <p className="panel-note">None yet.</p>}
          </section>
        </Popover>
      )}
    </>
  );
}

function threadOf(
  state: PersonState,
  { channel, ts }: { readonly channel: string; readonly ts: string },
): string | null {
  const message = state.channels.find(({ id }) => id === channel)?.messages.find((candidate) => candidate.ts === ts);
  return message === undefined || message.threadTs === ts ? null : message.threadTs;
}
