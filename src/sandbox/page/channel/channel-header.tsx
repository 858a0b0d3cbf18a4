import { useRef, useState } from "react";
import type { Channel, PersonState } from "../../contract.ts";
import { Avatar } from "../frame/avatar.tsx";
import { personName } from "../frame/directory.tsx";
import { Icon } from "../frame/icon.tsx";
import { Popover } from "../frame/popover.tsx";
import { PinnedList } from "./pinned-list.tsx";

type Props = { readonly state: PersonState; readonly channel: Channel; readonly name: string };

export function ChannelHeader({ state, channel, name }: Props) {
  const [open, setOpen] = useState<"members" | "pins" | null>(null);
  const membersButton = useRef<HTMLButtonElement>(null);
  const pinsButton = useRef<HTMLButtonElement>(null);
  const members = channel.members.flatMap((id) => state.people.find((person) => person.id === id) ?? []);
  return (
    <header className="channel-header">
      <h1 className="channel-name">
        {channel.kind === "private" && <Icon name="lock" size={16} />}
        {channel.kind === "private" ? name.replace(/^#/, "") : name}
      </h1>
      {channel.archived && <span className="kind-badge">ARCHIVED</span>}
      <span className="top-space" />
      {channel.pins.length > 0 && (
        <button
          ref={pinsButton}
          type="button"
          className="header-button"
          aria-expanded={open === "pins"}
          onClick={() => setOpen(open === "pins" ? null : "pins")}
        >
          <Icon name="pin" size={15} /> {channel.pins.length} pinned
        </button>
      )}
      <button
        ref={membersButton}
        type="button"
        className="header-button"
        aria-label={`${members.length} members`}
        aria-expanded={open === "members"}
        onClick={() => setOpen(open === "members" ? null : "members")}
      >
        <span className="faces">
          {members.slice(0, 3).map((person) => (
            <Avatar key={person.id} person={person} size={20} />
          ))}
        </span>
        {members.length}
      </button>
      {open === "pins" && (
        <Popover anchor={pinsButton} align="end" onClose={() => setOpen(null)} className="panel">
          <PinnedList state={state} channel={channel} onDone={() => setOpen(null)} />
        </Popover>
      )}
      {open === "members" && (
        <Popover anchor={membersButton} align="end" onClose={() => setOpen(null)} className="panel">
          <section aria-label="Members">
            <h2 className="panel-title">Members</h2>
            <ul className="member-list">
              {members.map((person) => (
                <li key={person.id}>
                  <Avatar person={person} size={28} />
                  <span className="menu-label">
                    {personName(person)}
                    <span className="menu-detail">
                      {[person.kind === "member" ? "" : person.kind, person.tz]
                        .filter((word) => word !== "")
                        .join(" · ")}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </Popover>
      )}
    </header>
  );
}
