import { useRef } from "react";
import type { PersonState } from "../../contract.ts";
import { useDoing } from "../frame/doing.tsx";
import { Icon } from "../frame/icon.tsx";
import { Menu } from "../frame/menu.tsx";
import { base64Of } from "./base64-of.ts";

type Props = {
  readonly state: PersonState;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly onCommand: (command: string) => void;
};

/** Beside the composer: a file, a command, a global shortcut. */
export function ComposerTools({ state, channel, threadTs, onCommand }: Props) {
  const { act, tell } = useDoing();
  const input = useRef<HTMLInputElement>(null);
  const shortcuts = state.shortcuts
    .filter(({ type }) => type === "global")
    .map(({ name, callbackId }) => ({
      key: callbackId,
      label: name,
      detail: "Shortcut",
      onChoose: () => void act({ do: "shortcut", callbackId }),
    }));
  const commands = state.commands.map(({ command, description }) => ({
    key: command,
    label: command,
    detail: description,
    onChoose: () => onCommand(command),
  }));
  const upload = async (file: File) => {
    const answer = await act({
      do: "upload",
      channel,
      name: file.name,
      mimetype: file.type,
      base64: await base64Of(file),
    });
    if (!answer.ok) tell(`${file.name} could not be uploaded: ${answer.error ?? "the sandbox refused it"}.`);
  };
  return (
    <div className="composer-tools">
      {threadTs === null && (
        <>
          <button
            type="button"
            className="icon-button"
            aria-label="Attach a file"
            title="Attach a file"
            onClick={() => input.current?.click()}
          >
            <Icon name="clip" size={17} />
          </button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label="File to attach"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) void upload(file);
              event.target.value = "";
            }}
          />
          {shortcuts.length + commands.length > 0 && (
            <Menu label="Shortcuts and commands" items={[...shortcuts, ...commands]}>
              <Icon name="bolt" size={17} />
            </Menu>
          )}
        </>
      )}
    </div>
  );
}
