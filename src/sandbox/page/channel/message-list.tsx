import { Fragment, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Message, PersonState } from "../../contract.ts";
import { Icon } from "../frame/icon.tsx";
import { formatSlackDate } from "../text/slack-date.ts";
import { dayOf } from "../text/wall-clock.ts";
import { MessageRow } from "./message-row.tsx";
import type { ReplySummary } from "./replies.ts";

type Props = {
  readonly state: PersonState;
  readonly channel: string;
  readonly pins: readonly string[];
  readonly messages: readonly Message[];
  readonly replies: ReadonlyMap<string, ReplySummary>;
  /** A message to scroll to and mark. */
  readonly marked: string | null;
  readonly where: "channel" | "thread";
  readonly intro?: React.ReactNode;
};

const NEAR_END = 60;
const SAME_AUTHOR_SECONDS = 300;

/** Messages, oldest first. Stays at the end while the person is there, and where they are otherwise. */
export function MessageList({ state, channel, pins, messages, replies, marked, where, intro }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const last = useRef({ top: 0, height: 0 });
  const [missed, setMissed] = useState(false);
  const newest = messages.at(-1)?.ts;

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || content.current === null) return;
    const stick = () => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    };
    stick();
    const grown = new ResizeObserver(stick);
    grown.observe(content.current);
    grown.observe(element);
    return () => grown.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `newest` is what this waits for
  useEffect(() => setMissed(!atEnd.current), [newest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a mark is looked for again when messages arrive after it was asked for
  useEffect(() => {
    if (marked === null) return;
    const row = content.current?.querySelector(`[data-ts="${CSS.escape(marked)}"]`);
    if (row === null || row === undefined) return;
    atEnd.current = false;
    row.scrollIntoView({ block: "center" });
  }, [marked, messages.length > 0]);

  const onScroll = () => {
    const element = frame.current;
    if (element === null) return;
    const { scrollTop, scrollHeight, clientHeight } = element;
    // Rows far away have an estimated height: a jump while the height changes is not the person's doing.
    const movedUp = scrollHeight === last.current.height && scrollTop < last.current.top;
    last.current = { top: scrollTop, height: scrollHeight };
    if (scrollHeight - scrollTop - clientHeight < NEAR_END) atEnd.current = true;
    else if (movedUp) atEnd.current = false;
    if (atEnd.current) setMissed(false);
  };
  const toEnd = () => frame.current?.scrollTo({ top: frame.current.scrollHeight, behavior: "smooth" });

  return (
    <div className="message-frame">
      <div
        ref={frame}
        className="message-scroll"
        onScroll={onScroll}
        role="log"
        aria-label={where === "channel" ? "Messages" : "Thread"}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
        tabIndex={0}
      >
        <div ref={content} className="message-list">
          {intro}
          {messages.map((message, index) => (
            <Fragment key={message.ts}>
              {where === "channel" && isNewDay(message, messages[index - 1], state.me.tz) && (
                <DayLine ts={message.ts} timeZone={state.me.tz} />
              )}
              <MessageRow
                channel={channel}
                message={message}
                author={state.people.find(({ id }) => id === message.user)}
                continued={isContinued(message, messages[index - 1])}
                pinned={pins.includes(message.ts)}
                marked={message.ts === marked}
                summary={where === "channel" ? (replies.get(message.ts) ?? null) : null}
                shortcuts={state.shortcuts}
                timeZone={state.me.tz}
                where={where}
              />
              {where === "thread" && index === 0 && messages.length > 1 && (
                <div className="thread-count">
                  {messages.length === 2 ? "1 reply" : `${messages.length - 1} replies`}
                </div>
              )}
            </Fragment>
          ))}
        </div>
      </div>
      {missed && (
        <button type="button" className="missed" onClick={toEnd}>
          <Icon name="down" size={14} /> New messages
        </button>
      )}
    </div>
  );
}

function DayLine({ ts, timeZone }: { readonly ts: string; readonly timeZone: string }) {
  return (
    <div className="day-line">
      <span>{formatSlackDate(Math.floor(Number(ts)), "{day_divider_pretty}", { now: new Date(), timeZone })}</span>
    </div>
  );
}

function isNewDay(message: Message, before: Message | undefined, timeZone: string): boolean {
  return before === undefined || dayOf(Number(message.ts), timeZone) !== dayOf(Number(before.ts), timeZone);
}

function isContinued(message: Message, before: Message | undefined): boolean {
  if (before === undefined || before.user !== message.user || before.ephemeral || message.ephemeral) return false;
  return Number(message.ts) - Number(before.ts) < SAME_AUTHOR_SECONDS;
}
