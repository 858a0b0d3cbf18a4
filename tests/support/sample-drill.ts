import type { AddDrill } from "../../src/domain/drill/add-drill.ts";
import type { Drill } from "../../src/domain/drill/drill.ts";
import type { RunRequest } from "../../src/domain/drill/record-run.ts";

export const DRILL: AddDrill = {
  name: "orders-db-restore",
  kind: "restore",
  every: "30d",
  owner: "UDBA",
  rto: "1h",
  rpo: "15m",
  services: [],
};

/** Recovered in 41 minutes, 5 minutes of data lost. */
export const RUN: RunRequest = {
  backupAt: "2026-11-24T02:00:00Z",
  startedAt: "2026-11-24T07:02:00Z",
  finishedAt: "2026-11-24T07:43:00Z",
  incidentAt: "2026-11-24T07:00:00Z",
  newestRowAt: "2026-11-24T06:55:00Z",
  assertions: [{ name: "orders count", expected: "120000", found: "120000" }],
  environment: "scratch database on db-7",
  operator: "ULENA",
  witness: "UKIM",
  evidence: "https://ci.example/run/42",
  result: "succeeded",
  note: "",
};

export function plainDrill(changes: Partial<Drill> = {}): Drill {
  return {
    id: "D1",
    workspaceId: "T1",
    name: "orders-db-restore",
    kind: "restore",
    everyDays: 30,
    owner: "UDBA",
    rtoSeconds: 3600,
    rpoSeconds: 900,
    services: [],
    addedBy: "UANA",
    addedAt: "2026-11-20T09:00:00.000Z",
    retiredAt: null,
    lastRun: null,
    lastSuccess: null,
    ...changes,
  };
}
