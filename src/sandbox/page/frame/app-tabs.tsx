import { useDoing } from "./doing.tsx";

/** An app's two tabs: its Home, and the conversation with it. */
export function AppTabs({
  current,
  messages,
}: {
  readonly current: "home" | "messages";
  readonly messages: string | null;
}) {
  const { go } = useDoing();
  return (
    <nav className="tabs" aria-label="App">
      <button
        type="button"
        className="tab"
        aria-current={current === "home" ? "page" : undefined}
        onClick={() => go({ channel: "home", thread: null, message: null })}
      >
        Home
      </button>
      {messages !== null && (
        <button
          type="button"
          className="tab"
          aria-current={current === "messages" ? "page" : undefined}
          onClick={() => go({ channel: messages, thread: null, message: null })}
        >
          Messages
        </button>
      )}
    </nav>
  );
}
