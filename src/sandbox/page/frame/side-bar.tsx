import type { Channel, PersonState } from "../../contract.ts";
import { conversationName } from "../elements/option-source.ts";
import { type LastRead, unreadOf } from "../live/unread.ts";
import { Avatar } from "./avatar.tsx";
import { useDoing } from "./doing.tsx";
import { Icon } from "./icon.tsx";

type Props = { readonly state: PersonState; readonly current: string | null; readonly lastRead: LastRead };

export function SideBar({ state, current, lastRead }: Props) {
  const { go } = useDoing();
  const open = (channel: string) => go({ channel, thread: null, message: null });
  const row = (channel: Channel) => {
    const { any, calls } = unreadOf(channel, lastRead, state.me.id);
    const unread = any && channel.id !== current;
    const other = state.people.find(({ id }) => id !== state.me.id && channel.members.includes(id));
    const name = conversationName(channel, state).replace(/^#/, "");
    return (
      <li key={channel.id}>
        <button
          type="button"
          className={`side-row ${unread ? "unread" : ""}`}
          aria-current={channel.id === current ? "page" : undefined}
          aria-label={`${channel.kind === "dm" ? "" : "#"}${name}${unread ? ", unread" : ""}${unread && calls > 0 ? `, ${calls} for you` : ""}`}
          data-channel={channel.id}
          onClick={() => open(channel.id)}
        >
          {channel.kind === "dm" ? (
            <Avatar person={other} size={20} />
          ) : (
            <Icon name={channel.kind === "private" ? "lock" : "hash"} size={16} />
          )}
          <span className="side-name">{name}</span>
          {channel.archived && <span className="side-note">archived</span>}
          {unread && calls > 0 && <span className="badge">{calls}</span>}
        </button>
      </li>
    );
  };
  const channels = state.channels.filter(({ kind }) => kind !== "dm");
  const direct = state.channels.filter(({ kind }) => kind === "dm");
  return (
    <nav className="side-bar" aria-label="Conversations">
      <Section title="Channels" rows={channels.map(row)} />
      <Section title="Direct messages" rows={direct.map(row)} />
      {state.app !== null && (
        <Section
          title="Apps"
          rows={[
            <li key="home">
              <button
                type="button"
                className="side-row"
                aria-current={current === "home" ? "page" : undefined}
                data-channel="home"
                onClick={() => open("home")}
              >
                <Avatar person={state.people.find(({ id }) => id === state.app?.botUserId)} size={20} />
                <span className="side-name">{state.app.name}</span>
                <span className="side-note">Home</span>
              </button>
            </li>,
          ]}
        />
      )}
    </nav>
  );
}

function Section({ title, rows }: { readonly title: string; readonly rows: readonly React.ReactNode[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="side-section" aria-label={title}>
      <h2 className="side-title">{title}</h2>
      <ul>{rows}</ul>
    </section>
  );
}
