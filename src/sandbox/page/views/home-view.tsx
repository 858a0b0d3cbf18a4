import { useEffect, useMemo } from "react";
import type { PersonState } from "../../contract.ts";
import { BlockList } from "../blocks/block-list.tsx";
import { AppTabs } from "../frame/app-tabs.tsx";
import { useDoing } from "../frame/doing.tsx";

/** The app's Home of this person. The app hears of every opening, and may publish then. */
export function HomeView({ state }: { readonly state: PersonState }) {
  const { act } = useDoing();
  const { app, home } = state;
  const direct = state.channels.find(
    ({ kind, members }) => kind === "dm" && app !== null && members.includes(app.botUserId),
  );
  const id = home?.id;
  const on = useMemo(() => ({ view: id ?? "" }), [id]);
  useEffect(() => {
    void act({ do: "home" });
  }, [act]);
  return (
    <section className="conversation" aria-label={`${app?.name ?? "App"} Home`} data-channel="home">
      <header className="channel-header">
        <h1 className="channel-name">{app?.name}</h1>
        <span className="kind-badge bot">APP</span>
      </header>
      <AppTabs current="home" messages={direct?.id ?? null} />
      <div className="home-scroll">
        {home === null ? (
          <p className="empty">{app?.name} has not published its Home for you yet.</p>
        ) : (
          <div className="home-body" data-view={home.id}>
            <BlockList
              surfaceKey={`view:${home.id}`}
              on={on}
              blocks={home.blocks}
              conversation={null}
              problems={home.errors}
            />
          </div>
        )}
      </div>
    </section>
  );
}
