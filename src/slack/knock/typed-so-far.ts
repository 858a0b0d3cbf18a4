import { type FormFields, type FormValues, readForm } from "../../../blocks/form.ts";
import type { ViewPayload } from "./payloads.ts";

/** What a form holds while somebody still fills it in: each input that can be read already. */
export function typedSoFar<Fields extends FormFields>(
  { fields }: { readonly fields: Fields },
  view: Pick<ViewPayload, "state">,
): Partial<FormValues<Fields>> {
  const read: Partial<FormValues<Fields>> = {};
  for (const name in fields) {
    const field = fields[name];
    if (field === undefined) continue;
    const one = readForm({ [name]: field }, view.state?.values);
    // The reading of a form that has this one field, under its own name.
    if (one.ok) Object.assign(read, one.values);
  }
  return read;
}
