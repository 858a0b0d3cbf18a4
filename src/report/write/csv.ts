import type { Person } from "../person.ts";
import type { Report } from "../report.ts";

const COLUMNS = [
  "record",
  "id",
  "section",
  "subject",
  "level",
  "status",
  "who",
  "role",
  "at",
  "until",
  "text",
  "value",
] as const;

type Row = { readonly record: string } & { readonly [column in (typeof COLUMNS)[number]]?: string | number | null };

/**
 * The report as one CSV table (RFC 4180, UTF-8, CRLF); `record` says what a row is: release, decision, override, freeze,
 * cancelled, condition, sign-off, refusal, item, evidence, waiver, history, head. A cell that a spreadsheet would take for a formula begins with `'`.
 */
export function writeCsv(report: Report): string {
  const lines = [COLUMNS, ...rowsOf(report).map((row) => COLUMNS.map((column) => row[column] ?? ""))];
  return lines.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

function rowsOf(report: Report): readonly Row[] {
  const { decision, cancelled, head } = report;
  return [
    {
      record: "release",
      id: report.reviewId,
      subject: `${report.service} ${report.version}`,
      status: report.state,
      who: named(report.lead),
      at: report.asOf,
      until: report.launchOn,
      text: `${report.template.id} v${report.template.version}`,
      value: `${report.tally.settled} of ${report.tally.total} settled`,
    },
    ...(decision === null
      ? []
      : [
          {
            record: "decision",
            status: decision.override === null ? decision.kind : `${decision.kind} (overridden)`,
            who: named(decision.by),
            at: decision.at,
            text: decision.reason,
            value: decision.override?.reason ?? null,
          },
        ]),
    ...report.overrides.map(({ version, by, at, reason, accepted }) => ({
      record: "override",
      subject: version,
      who: named(by),
      at,
      text: reason,
      value: accepted.join("; "),
    })),
    ...report.freezes.map(({ name, service, from, until, onLaunchDay, now }) => ({
      record: "freeze",
      subject: service,
      status: [now ? "now" : "", onLaunchDay ? "launch day" : ""].filter((part) => part !== "").join(", "),
      at: from,
      until,
      text: name,
    })),
    ...(cancelled === null
      ? []
      : [{ record: "cancelled", who: named(cancelled.by), at: cancelled.at, text: cancelled.reason }]),
    ...report.conditions.map(({ text, item, owner, dueOn, met }) => ({
      record: "condition",
      subject: item,
      status: met === null ? "open" : "met",
      who: named(owner),
      at: met?.at ?? null,
      until: dueOn,
      text,
      value: met === null ? null : named(met.by),
    })),
    ...report.signatures.map(({ by, roles, at, note, covers, counts, ended, endedAt }) => ({
      record: "sign-off",
      id: covers,
      status: counts ? "counts" : "ended",
      who: named(by),
      role: roles.join("; "),
      at,
      until: endedAt,
      text: note,
      value: ended,
    })),
    ...report.objections.map(({ by, roles, at, reason }) => ({
      record: "refusal",
      who: named(by),
      role: roles.join("; "),
      at,
      text: reason,
    })),
    ...report.items.flatMap((item): Row[] => [
      {
        record: "item",
        id: item.id,
        section: item.section,
        subject: item.title,
        level: item.level,
        status: item.settled ? item.status : `${item.status} (not settled)`,
        who: item.owner === null ? null : named(item.owner),
        role: item.role,
        at: item.settledAt,
        until: item.dueOn,
        text: item.reason,
      },
      ...item.evidence.map(({ kind, title, value, by, at, state, freshUntil }) => ({
        record: "evidence",
        id: item.id,
        section: item.section,
        subject: item.title,
        level: kind,
        status: state,
        who: named(by),
        at,
        until: freshUntil,
        text: title,
        value,
      })),
    ]),
    ...report.waivers.map(({ item, risk, control, requested, answered, expiresOn, state, ended }) => ({
      record: "waiver",
      subject: item,
      status: state,
      who: named(requested.by),
      role: answered === null ? null : named(answered.by),
      at: requested.at,
      until: expiresOn,
      text: risk,
      value: [control, ended?.reason ?? ""].filter((part) => part !== "").join("; "),
    })),
    ...report.history.map(({ seq, at, by, type, item, what }) => ({
      record: "history",
      id: seq,
      subject: item,
      status: type,
      who: named(by),
      at,
      text: what,
    })),
    { record: "head", id: head.link, value: head.hash },
  ];
}

function named({ id, name }: Person): string {
  return id === name ? id : `${name} (${id})`;
}

function cell(value: string | number | null): string {
  const text = String(value ?? "");
  const safe = /^[\s\u00A0]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
