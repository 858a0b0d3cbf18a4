import { idempotencyKey, json, pathPart, refusals, says } from "./openapi-parts.ts";

export const recordRun = {
  operationId: "recordDrillRun",
  summary: "Records a run of a drill. Needs the scope `drills`.",
  description: "Recovery time and point are computed from the moments, and compared with the drill's targets.",
  security: [{ token: [] }],
  parameters: [
    pathPart("name", "The drill's name, as in `/readiness drill list`: `orders-db-restore`"),
    idempotencyKey("With the same key, the same run is recorded once, however often it is sent"),
  ],
  requestBody: { required: true, content: json("NewRun") },
  responses: {
    "200": says("It was recorded before", "RecordedRun"),
    "201": says("It is recorded", "RecordedRun"),
    ...refusals,
    "404": says("There is no drill of this name", "Problem"),
    "413": says("The body is too large", "Problem"),
    "415": says("The body is not said to be JSON", "Problem"),
    "422": says("The run cannot have been so, or the Idempotency-Key was used for another run", "Problem"),
    "503": says("It was not recorded; send it again", "Problem"),
  },
};
