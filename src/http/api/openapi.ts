import { z } from "zod";
import { recordRun } from "./openapi-drills.ts";
import { idempotencyKey, json, pathPart, refusals, says } from "./openapi-parts.ts";
import { runBody } from "./run-body.ts";
import { evidenceAnswer, evidenceBody, gateAnswer, problemAnswer, recordedAnswer } from "./schemas.ts";

const release = [
  pathPart("service", "As in `/readiness start`: `payments-api`. A `/` in it is written `%2F`."),
  pathPart("version", "`2.4.0`. A `/` in it is written `%2F`."),
];

/** The API in OpenAPI's words, made from the schemas that it parses with and is tested against. */
export const openapi = {
  openapi: "3.1.0",
  info: {
    title: "Readiness",
    version: "1",
    description: "Launch reviews in Slack: what CI may ask, and tell.",
    license: { name: "MIT", identifier: "MIT" },
  },
  paths: {
    "/api/v1/gate/{service}/{version}": {
      get: {
        operationId: "readGate",
        summary: "May this release launch? Needs the scope `gate`.",
        description:
          "Read from the database at each request, never from a cache. A release without a review is `unknown`, and so is " +
          "one of another workspace.",
        security: [{ token: [] }],
        parameters: [
          ...release,
          {
            name: "sha",
            in: "query",
            required: false,
            description:
              "The commit that is to launch: no go when the review's version names another one (`2.4.0+3f2c1ab`)",
            schema: { type: "string", pattern: "^[0-9a-fA-F]{7,64}$" },
          },
        ],
        responses: {
          "200": says("The answer: go, no-go or unknown", "Gate"),
          ...refusals,
          "503": says("The gate cannot be read now: the decision is `unknown`", "Gate"),
        },
      },
    },
    "/api/v1/evidence/{service}/{version}/{item}": {
      post: {
        operationId: "addEvidence",
        summary: "Adds evidence to an item of the release's open review. Needs the scope `evidence`.",
        security: [{ token: [] }],
        parameters: [
          ...release,
          pathPart("item", "The item's id: `backups`"),
          idempotencyKey("With the same key, the same evidence is added once, however often it is sent"),
        ],
        requestBody: { required: true, content: json("NewEvidence") },
        responses: {
          "200": says("It was added before", "Evidence"),
          "201": says("It is added", "Evidence"),
          ...refusals,
          "404": says("There is no open review of this release, or no such item", "Problem"),
          "413": says("The body is too large", "Problem"),
          "415": says("The body is not said to be JSON", "Problem"),
          "422": says("The review refuses it, or the Idempotency-Key was used for something else", "Problem"),
          "503": says("It was not saved; send it again", "Problem"),
        },
      },
    },
    "/api/v1/drills/{name}/runs": { post: recordRun },
    "/api/v1/openapi.json": {
      get: {
        operationId: "readOpenapi",
        summary: "This document.",
        responses: {
          "200": { description: "OpenAPI 3.1", content: { "application/json": { schema: { type: "object" } } } },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: "http", scheme: "bearer", description: "`readiness token create <name> --scope gate` makes one" },
    },
    schemas: {
      Gate: z.toJSONSchema(gateAnswer),
      NewEvidence: z.toJSONSchema(evidenceBody, { io: "input" }),
      Evidence: z.toJSONSchema(evidenceAnswer),
      NewRun: z.toJSONSchema(runBody, { io: "input" }),
      RecordedRun: z.toJSONSchema(recordedAnswer),
      Problem: z.toJSONSchema(problemAnswer),
    },
  },
};
