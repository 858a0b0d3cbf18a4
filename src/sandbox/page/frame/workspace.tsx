import { useEffect, useState } from "react";
import type { PersonState } from "../../contract.ts";
import { ChannelView } from "../channel/channel-view.tsx";
import { ThreadPanel } from "../channel/thread-panel.tsx";
import { conversationName } from "../elements/option-source.ts";
import { Inspector } from "../inspector/inspector.tsx";
import type { Place } from "../live/place.ts";
import { HomeView } from "../views/home-view.tsx";
import { ModalStack } from "../views/modal-stack.tsx";
import { personName } from "./directory.tsx";
import { SideBar } from "./side-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { useLastRead } from "./use-last-read.ts";

type Props = { readonly state: PersonState; readonly place: Place; readonly error: string | null };

/** The whole page of one person. */
export function Workspace({ state, place, error }: Props) {
  const [inspecting, setInspecting] = useState(false);
  const home = place.channel === "home" && state.app !== null;
  const channel = home ? undefined : (state.channels.find(({ id }) => id === place.channel) ?? state.channels[0]);
  const lastRead = useLastRead(state, channel);
  const where = home ? (state.app?.name ?? "") : channel === undefined ? "" : conversationName(channel, state);

  useEffect(() => {
    document.title = `${where} · ${personName(state.me)} · ${state.workspace.name}`;
  }, [where, state.me, state.workspace.name]);

  return (
    <div className="workspace">
      <TopBar state={state} inspecting={inspecting} onInspect={() => setInspecting(!inspecting)} />
      {error !== null && (
        <div className="offline" role="alert">
          Not connected: {error}
        </div>
      )}
      <div className="columns">
        <SideBar state={state} current={home ? "home" : (channel?.id ?? null)} lastRead={lastRead} />
        <main className="main">
          {home && <HomeView key={state.me.id} state={state} />}
          {channel !== undefined && (
            <ChannelView key={`${state.me.id} ${channel.id}`} state={state} channel={channel} place={place} />
          )}
          {!home && channel === undefined && <p className="empty">{personName(state.me)} is in no channel yet.</p>}
        </main>
        {channel !== undefined && place.thread !== null && (
          <ThreadPanel
            key={`${state.me.id} ${channel.id} ${place.thread}`}
            state={state}
            channel={channel}
            threadTs={place.thread}
            marked={place.message}
          />
        )}
      </div>
      {inspecting && <Inspector workspace={state.workspace.id} pulse={state} onClose={() => setInspecting(false)} />}
      <ModalStack modals={state.modals} conversation={channel?.id ?? null} />
    </div>
  );
}
