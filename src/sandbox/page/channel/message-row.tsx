import { memo, useMemo } from "react";
import type { Message, Person, PersonState } from "../../contract.ts";
import { BlockList } from "../blocks/block-list.tsx";
import { Avatar } from "../frame/avatar.tsx";
import { personName } from "../frame/directory.tsx";
import { Icon } from "../frame/icon.tsx";
import { Mrkdwn } from "../text/mrkdwn-view.tsx";
import { fullTimeOf, timeOf } from "../text/wall-clock.ts";
import { FileChips } from "./file-chips.tsx";
import { MessageTools } from "./message-tools.tsx";
import type { ReplySummary } from "./replies.ts";
import { ReplyBar } from "./reply-bar.tsx";

type Props = {
  readonly channel: string;
  readonly message: Message;
  readonly author: Person | undefined;
  /** Same author, a moment later: no name above. */
  readonly continued: boolean;
  readonly pinned: boolean;
  readonly marked: boolean;
  readonly summary: ReplySummary | null;
  readonly shortcuts: PersonState["shortcuts"];
  readonly timeZone: string;
  readonly where: "channel" | "thread";
};

export const MessageRow = memo(function MessageRow(props: Props) {
  const { channel, message, author, continued, pinned, marked, timeZone } = props;
  const on = useMemo(() => ({ channel, ts: message.ts }), [channel, message.ts]);
  const name = author === undefined ? message.user : personName(author);
  const seconds = Number(message.ts);
  const clock = (
    <time
      className="message-time"
      dateTime={new Date(seconds * 1000).toISOString()}
      title={fullTimeOf(seconds, timeZone)}
    >
      {timeOf(seconds, timeZone)}
    </time>
  );
  const classes = [
    "message",
    continued ? "continued" : "",
    message.ephemeral ? "ephemeral" : "",
    pinned ? "pinned" : "",
    marked ? "marked" : "",
  ];
  return (
    <article
      className={classes.join(" ")}
      data-ts={message.ts}
      data-channel={channel}
      aria-label={`${name}, ${timeOf(seconds, timeZone)}`}
    >
      <div className="message-gutter">{continued ? clock : <Avatar person={author} />}</div>
      <div className="message-body">
        {pinned && (
          <div className="message-flag">
            <Icon name="pin" size={13} /> Pinned
          </div>
        )}
        {message.ephemeral && (
          <div className="message-flag">
            <Icon name="eye" size={13} /> Only visible to you
          </div>
        )}
        {!continued && (
          <div className="message-head">
            <span className="message-author">{name}</span>
            {author !== undefined && <KindBadge kind={author.kind} />}
            {clock}
          </div>
        )}
        <div className="message-content">
          {message.blocks.length > 0 ? (
            <BlockList
              surfaceKey={`message:${channel}:${message.ts}`}
              on={on}
              blocks={message.blocks}
              conversation={channel}
            />
          ) : (
            <Mrkdwn text={message.text} />
          )}
          {message.edited && <span className="message-edited">(edited)</span>}
        </div>
        <FileChips files={message.files} />
        {props.summary !== null && (
          <ReplyBar channel={channel} ts={message.ts} summary={props.summary} timeZone={timeZone} />
        )}
      </div>
      <MessageTools channel={channel} message={message} shortcuts={props.shortcuts} where={props.where} />
    </article>
  );
});

function KindBadge({ kind }: { readonly kind: Person["kind"] }) {
  const word = {
    bot: "APP",
    guest: "GUEST",
    "single-channel-guest": "GUEST",
    external: "EXTERNAL",
    deactivated: "DEACTIVATED",
    member: "",
    admin: "",
  }[kind];
  return word === "" ? null : <span className={`kind-badge ${kind}`}>{word}</span>;
}
