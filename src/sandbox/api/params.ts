import { z } from "zod";

/** Kinds of parameters. A form carries text only, JSON carries types: both are read into the same values. */
export const text = z.string();

export const flag = z.union(
  [z.boolean(), z.enum(["true", "1"]).transform(() => true), z.enum(["false", "0"]).transform(() => false)],
  {
    error: "must be true or false",
  },
);

export const whole = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)], {
  error: "must be a whole number",
});

/** A number of items to return: 1 to 1000. */
export const limit = whole.pipe(z.number().min(1).max(1000));

/** `1700000000.123456`. Numbers are refused: they lose digits. */
export const timestamp = z.string({ error: "must be a string like 1700000000.123456" });

/** An array or object, or its JSON text. Its inside is judged later. */
export const json = z.unknown().transform((value, context) => {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    context.addIssue({ code: "custom", message: "must be valid JSON", params: { syntax: true } });
    return z.NEVER;
  }
});

export const objectOrJson = json.pipe(z.looseObject({}));
