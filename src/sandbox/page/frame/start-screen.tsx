/** Before the first answer, or when there is none. */
export function StartScreen({
  error,
  onRetry,
}: {
  readonly error: string | null;
  readonly onRetry: () => Promise<void>;
}) {
  return (
    <div className="start-screen">
      {error === null ? (
        <p role="status">Opening the workspace…</p>
      ) : (
        <>
          <h1>The workspace did not open</h1>
          <p role="alert">{error}</p>
          <p>
            <button type="button" className="button solid-primary" onClick={() => void onRetry()}>
              Try again
            </button>{" "}
            <a className="link" href="/">
              Start over
            </a>
          </p>
        </>
      )}
    </div>
  );
}
