import type { Person, PersonState } from "../../contract.ts";
import { Avatar } from "./avatar.tsx";
import { ClockMenu } from "./clock-menu.tsx";
import { handleOf, personName } from "./directory.tsx";
import { useDoing } from "./doing.tsx";
import { Icon } from "./icon.tsx";
import { Menu } from "./menu.tsx";
import { Notifications } from "./notifications.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

const KINDS: { readonly [kind in Person["kind"]]: string } = {
  member: "Member",
  admin: "Admin",
  guest: "Guest",
  "single-channel-guest": "Single-channel guest",
  external: "From another workspace",
  bot: "App",
  deactivated: "Deactivated",
};

type Props = { readonly state: PersonState; readonly inspecting: boolean; readonly onInspect: () => void };

export function TopBar({ state, inspecting, onInspect }: Props) {
  const { go } = useDoing();
  const workspaces = state.workspaces.map(({ id, name }) => ({
    key: id,
    label: name,
    checked: id === state.workspace.id,
    onChoose: () => go({ workspace: id, as: null, channel: null, thread: null, message: null }),
  }));
  const people = state.people
    .filter(({ kind }) => kind !== "bot" && kind !== "deactivated")
    .map((person) => ({
      key: person.id,
      label: personName(person),
      detail: [`@${handleOf(person)}`, KINDS[person.kind], person.tz || "no time zone"].join(" · "),
      leading: <Avatar person={person} size={28} />,
      checked: person.id === state.me.id,
      onChoose: () => go({ as: person.id, thread: null, message: null }),
    }));
  return (
    <header className="top-bar">
      <Menu label={`Workspace: ${state.workspace.name}`} items={workspaces} className="top-button workspace-button">
        <span className="workspace-name">{state.workspace.name}</span>
        <Icon name="down" size={14} />
      </Menu>
      <span className="top-note">Local workspace · nothing leaves this machine</span>
      <span className="top-space" />
      {state.appClock !== null && <ClockMenu aheadMs={state.appClock.aheadMs} tz={state.me.tz} />}
      <Menu label={`You are: ${personName(state.me)}`} items={people} align="end" className="top-button person-button">
        <Avatar person={state.me} size={22} />
        <span>
          You are: <b>{personName(state.me)}</b>
        </span>
        <Icon name="down" size={14} />
      </Menu>
      <Notifications state={state} />
      <button
        type="button"
        className={`top-button ${inspecting ? "on" : ""}`}
        aria-pressed={inspecting}
        title="Inspector: the traffic between the workspace and the app"
        onClick={onInspect}
      >
        <Icon name="traffic" />
        <span>Inspector</span>
      </button>
      <ThemeSwitch />
    </header>
  );
}
