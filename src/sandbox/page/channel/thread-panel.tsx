import { useEffect, useMemo, useRef } from "react";
import type { Channel, PersonState } from "../../contract.ts";
import { conversationName } from "../elements/option-source.ts";
import { useDoing } from "../frame/doing.tsx";
import { Icon } from "../frame/icon.tsx";
import { Composer } from "./composer.tsx";
import { MessageList } from "./message-list.tsx";
import { replySummaries, threadOf } from "./replies.ts";

type Props = {
  readonly state: PersonState;
  readonly channel: Channel;
  readonly threadTs: string;
  readonly marked: string | null;
};

export function ThreadPanel({ state, channel, threadTs, marked }: Props) {
  const { go } = useDoing();
  const panel = useRef<HTMLElement>(null);
  const messages = useMemo(() => threadOf(channel.messages, threadTs), [channel.messages, threadTs]);
  const replies = useMemo(() => replySummaries(channel.messages), [channel.messages]);
  useEffect(() => panel.current?.focus(), []);
  return (
    <aside
      ref={panel}
      className="thread-panel conversation"
      aria-label="Thread"
      data-thread={threadTs}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) go({ thread: null, message: null });
      }}
    >
      <header className="channel-header">
        <h2 className="channel-name">
          Thread <span className="thread-where">{conversationName(channel, state)}</span>
        </h2>
        <span className="top-space" />
        <button
          type="button"
          className="icon-button"
          aria-label="Close thread"
          onClick={() => go({ thread: null, message: null })}
        >
          <Icon name="close" />
        </button>
      </header>
      {messages.length === 0 ? (
        <p className="empty">This thread is not here: its message was deleted, or you cannot see it.</p>
      ) : (
        <MessageList
          state={state}
          channel={channel.id}
          pins={channel.pins}
          messages={messages}
          replies={replies}
          marked={marked}
          where="thread"
        />
      )}
      {!channel.archived && messages.length > 0 && (
        <Composer state={state} channel={channel} threadTs={threadTs} placeholder="Reply…" />
      )}
    </aside>
  );
}
