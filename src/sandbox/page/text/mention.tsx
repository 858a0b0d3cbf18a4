import { handleOf, useDirectory } from "../frame/directory.tsx";
import { useDoing } from "../frame/doing.tsx";

type Props = { readonly id: string; readonly label?: string | null };

export function UserMention({ id, label = null }: Props) {
  const { people, me } = useDirectory();
  const person = people.find((candidate) => candidate.id === id);
  const name = person === undefined ? (label ?? id) : handleOf(person);
  return (
    <span className={id === me.id ? "mention mention-me" : "mention"} data-user={id}>
      @{name}
    </span>
  );
}

export function ChannelMention({ id, label = null }: Props) {
  const { channels } = useDirectory();
  const { go } = useDoing();
  const channel = channels.find((candidate) => candidate.id === id);
  if (channel === undefined)
    return <span className="mention">#{label === null || label === "" ? "private-channel" : label}</span>;
  return (
    <button
      type="button"
      className="mention mention-link"
      onClick={() => go({ channel: id, thread: null, message: null })}
    >
      #{channel.name}
    </button>
  );
}

export function GroupMention({ id, label = null }: Props) {
  const { groups, me } = useDirectory();
  const group = groups.find((candidate) => candidate.id === id);
  const name = group?.handle ?? label?.replace(/^@/, "") ?? id;
  return <span className={group?.members.includes(me.id) ? "mention mention-me" : "mention"}>@{name}</span>;
}

/** A live broadcast: it would have notified everybody here. Escaped ones never come here. */
export function BroadcastMention({ range }: { readonly range: string }) {
  return (
    <span
      className="mention mention-broadcast"
      title="A live broadcast: everybody here was notified"
      data-broadcast={range}
    >
      @{range}
    </span>
  );
}
