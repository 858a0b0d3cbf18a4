import type { JournalEntry } from "../../contract.ts";
import { troubleOf } from "./journal-entries.ts";

export function EntryDetail({ entry }: { readonly entry: JournalEntry }) {
  const trouble = troubleOf(entry);
  return (
    <section className="inspector-detail" aria-label={`Entry ${entry.n}`}>
      <h3 className="detail-title">
        {entry.name} <span className="menu-detail">no. {entry.n}</span>
      </h3>
      <p className="detail-facts">
        {entry.kind === "call" ? "Call of the app" : "Delivery to the app"} · {entry.at} · status {entry.status} ·{" "}
        {Math.round(entry.ms)} ms
        {trouble !== null && <b className="detail-trouble"> · {trouble}</b>}
      </p>
      <h4 className="detail-part">Request</h4>
      <pre className="json">{JSON.stringify(entry.request, null, 2)}</pre>
      <h4 className="detail-part">Response</h4>
      <pre className="json">{JSON.stringify(entry.response, null, 2)}</pre>
    </section>
  );
}
