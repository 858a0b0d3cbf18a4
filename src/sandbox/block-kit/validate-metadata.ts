import { isObject, object } from "./rules/object.ts";
import { below } from "./rules/pointer.ts";
import { error, type Finding, hasErrors, NOTHING, type Rule } from "./rules/rule.ts";
import { pattern, text } from "./rules/string.ts";
import { both, type Verdict, verdict } from "./verdict.ts";

const LARGEST = 8000;

const scalar: Rule = (value, at, surface) => {
  if (typeof value === "string") return text(LARGEST, 0)(value, at, surface);
  const fits = typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
  return fits ? NOTHING : error(at, "must provide a string, a number or a boolean");
};

const flat: Rule = (value, at, surface) => each(value, at, (one, place) => scalar(one, place, surface));

const payload: Rule = (value, at, surface) =>
  each(value, at, (one, place) => {
    if (Array.isArray(one)) return one.flatMap((item, index) => flat(item, below(place, index), surface));
    return isObject(one) ? flat(one, place, surface) : scalar(one, place, surface);
  });

const metadataRule = object({
  required: {
    event_type: pattern(/^[A-Za-z0-9_.:-]{1,255}$/, "1 to 255 letters, digits, or _ . : -"),
    event_payload: payload,
  },
});

/** Judges the metadata of a message, up to 8,000 bytes of JSON. Pointers start at `/metadata`. */
export function validateMetadata(metadata: unknown): Verdict {
  if (metadata === undefined) return both();
  if (!isObject(metadata)) return verdict("invalid_metadata_format", error("/metadata", "must provide an object"));
  const found = metadataRule(metadata, "/metadata", "message");
  if (hasErrors(found)) return verdict("invalid_metadata_schema", found);
  const size = Buffer.byteLength(JSON.stringify(metadata));
  return verdict(
    "metadata_too_large",
    size > LARGEST ? error("/metadata", `must be less than ${LARGEST + 1} bytes`) : NOTHING,
  );
}

function each(value: unknown, at: string, judge: (one: unknown, at: string) => readonly Finding[]): readonly Finding[] {
  if (!isObject(value)) return error(at, "must provide an object");
  return Object.entries(value).flatMap(([key, one]) => (one === undefined ? NOTHING : judge(one, below(at, key))));
}
