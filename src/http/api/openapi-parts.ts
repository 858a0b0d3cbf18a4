/** What a request of the API may be refused with, whatever it asks. */
export const refusals = {
  "400": says("The request cannot be understood", "Problem"),
  "401": says("No token, or one that is unknown, expired or revoked", "Problem"),
  "403": says("The token lacks the scope", "Problem"),
  "429": says("Too many requests; `Retry-After` says when to ask again", "Problem"),
};

export function pathPart(name: string, description: string) {
  return { name, in: "path", required: true, description, schema: { type: "string", minLength: 1 } };
}

export function idempotencyKey(description: string) {
  const schema = { type: "string", pattern: "^[\\x21-\\x7e]{1,200}$" };
  return { name: "Idempotency-Key", in: "header", required: false, description, schema };
}

export function says(description: string, schema: string) {
  return { description, content: json(schema) };
}

export function json(schema: string) {
  return { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } };
}
