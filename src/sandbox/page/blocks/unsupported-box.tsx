/** Never silent: what this page cannot draw is named, with its JSON. */
export function UnsupportedBox({ what, value }: { readonly what: "block" | "element"; readonly value: unknown }) {
  const type = typeof value === "object" && value !== null && "type" in value ? String(value.type) : "unknown";
  return (
    <div className="unsupported" data-unsupported={type}>
      <b>Unsupported {what}:</b> <code className="code">{type}</code>
      <details>
        <summary>Show its JSON</summary>
        <pre className="pre">{JSON.stringify(value, null, 2)}</pre>
      </details>
    </div>
  );
}
