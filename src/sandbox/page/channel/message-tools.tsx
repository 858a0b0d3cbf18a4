import type { Message, PersonState } from "../../contract.ts";
import { useDoing } from "../frame/doing.tsx";
import { Icon } from "../frame/icon.tsx";
import { Menu } from "../frame/menu.tsx";

type Props = {
  readonly channel: string;
  readonly message: Message;
  readonly shortcuts: PersonState["shortcuts"];
  readonly where: "channel" | "thread";
};

/** What can be done with a message: shown on hover and on focus. */
export function MessageTools({ channel, message, shortcuts, where }: Props) {
  const { act, go } = useDoing();
  if (message.ephemeral) return null;
  const items = shortcuts
    .filter(({ type }) => type === "message")
    .map(({ name, callbackId }) => ({
      key: callbackId,
      label: name,
      leading: <Icon name="bolt" size={16} />,
      onChoose: () => void act({ do: "message-shortcut", callbackId, channel, ts: message.ts }),
    }));
  return (
    <div className="message-tools" role="toolbar" aria-label="Message actions">
      {where === "channel" && (
        <button
          type="button"
          className="icon-button"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={() => go({ thread: message.ts, message: null })}
        >
          <Icon name="thread" size={17} />
        </button>
      )}
      {items.length > 0 && (
        <Menu label="More message actions" items={items} align="end">
          <Icon name="more" size={17} />
        </Menu>
      )}
    </div>
  );
}
