import { useMemo } from "react";
import type { Channel, PersonState } from "../../contract.ts";
import { conversationName } from "../elements/option-source.ts";
import { AppTabs } from "../frame/app-tabs.tsx";
import { personName } from "../frame/directory.tsx";
import type { Place } from "../live/place.ts";
import { ChannelHeader } from "./channel-header.tsx";
import { Composer } from "./composer.tsx";
import { MessageList } from "./message-list.tsx";
import { replySummaries, topLevel } from "./replies.ts";

type Props = { readonly state: PersonState; readonly channel: Channel; readonly place: Place };

export function ChannelView({ state, channel, place }: Props) {
  const messages = useMemo(() => topLevel(channel.messages), [channel.messages]);
  const replies = useMemo(() => replySummaries(channel.messages), [channel.messages]);
  const name = conversationName(channel, state);
  const withApp = channel.kind === "dm" && state.app !== null && channel.members.includes(state.app.botUserId);
  return (
    <section className="conversation" aria-label={name} data-channel={channel.id}>
      <ChannelHeader state={state} channel={channel} name={name} />
      {withApp && <AppTabs current="messages" messages={channel.id} />}
      <MessageList
        state={state}
        channel={channel.id}
        pins={channel.pins}
        messages={messages}
        replies={replies}
        marked={place.thread === null ? place.message : null}
        where="channel"
        intro={<Intro channel={channel} name={name} me={personName(state.me)} />}
      />
      {channel.archived ? (
        <p className="archived-note">This channel is archived: it can be read, and nothing can be added.</p>
      ) : (
        <Composer state={state} channel={channel} threadTs={null} placeholder={`Message ${name}`} />
      )}
    </section>
  );
}

function Intro({ channel, name, me }: { readonly channel: Channel; readonly name: string; readonly me: string }) {
  const sentence =
    channel.kind === "dm"
      ? `This conversation is between ${me} and ${name}.`
      : `This is the very beginning of the ${name} channel.`;
  return (
    <div className="intro">
      <h2>{name}</h2>
      <p>{sentence}</p>
    </div>
  );
}
