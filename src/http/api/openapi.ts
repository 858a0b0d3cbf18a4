import { z } from "zod";
import { evidenceAnswer, evidenceBody, gateAnswer, problemAnswer } from "./schemas.ts";

const release = [
  pathPart("service", "As in `/readiness start`: `payments-api`. A `/` in it is written `%2F`."),
  pathPart("version", "`2.4.0`. A `/` in it is written `%2F`."),
];

const refusals = {
  "400": says("The request cannot be understood", "Problem"),
  "401": says("No token, or one that is unknown, expired or revoked", "Problem"),
  "403": says("The token lacks the scope", "Problem"),
  "429": says("Too many requests; `Retry-After` says when to ask again", "Problem"),
};

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
          {
            name: "Idempotency-Key",
            in: "header",
            required: false,
            description: "With the same key, the same evidence is added once, however often it is sent",
            schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,200}$" },
          },
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
      Problem: z.toJSONSchema(problemAnswer),
    },
  },
};

function pathPart(name: string, description: string) {
  return { name, in: "path", required: true, description, schema: { type: "string", minLength: 1 } };
}

function says(description: string, schema: string) {
  return { description, content: json(schema) };
}

function json(schema: string) {
  return { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } };
}
