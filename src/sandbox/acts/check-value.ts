import { z } from "zod";
import type { Json } from "../contract.ts";
import { type ElementState, valueKey } from "../shapes/element-state.ts";
import type { Element } from "../shapes/elements.ts";
import { fileJson } from "../shapes/file-json.ts";
import { findConversation } from "../state/conversations.ts";
import type { Actor } from "./actor.ts";

/** The state as Slack would send it (options in full), or what Slack's own client would refuse before the app hears of it. */
export type Checked =
  | { readonly ok: true; readonly state: ElementState }
  | { readonly ok: false; readonly error: string };

const optionSchema = z.looseObject({ value: z.string() });
const optionsSchema = z.array(optionSchema);
const groupsSchema = z.array(z.looseObject({ options: optionsSchema }));

export function checkValue(actor: Actor, element: Element, given: { readonly [key: string]: Json }): Checked {
  const key = valueKey(element.type);
  if (key === undefined) return { ok: false, error: `holds_no_value: ${element.type}` };
  const value = given[key];
  const accept = (accepted: Json): Checked => ({ ok: true, state: { type: element.type, [key]: accepted } });
  if (value === undefined) return { ok: false, error: `missing_${key}` };
  if (value === null || value === "") return accept(Array.isArray(value) ? [] : null);
  if (Array.isArray(value)) {
    const most = Number(element.max_selected_items ?? element.max_files ?? Number.POSITIVE_INFINITY);
    if (value.length > most) return { ok: false, error: "too_many_selected" };
    const items = value.map((item) => one(actor, element, item));
    const wrong = items.find((item) => item.error !== undefined);
    return wrong === undefined ? accept(items.map((item) => item.value)) : { ok: false, error: String(wrong.error) };
  }
  const { value: accepted, error } = one(actor, element, value);
  return error === undefined ? accept(accepted) : { ok: false, error };
}

type One = { readonly value: Json; readonly error?: string };

function one({ workspace, world }: Actor, element: Element, value: Json): One {
  const no = (error: string): One => ({ value: null, error });
  const { type } = element;
  switch (type) {
    case "plain_text_input":
    case "email_text_input":
    case "url_text_input":
    case "number_input":
      return typeof value === "string" ? { value, ...textProblem(element, value) } : no("invalid_value");
    case "datepicker":
      return typeof value === "string" && z.iso.date().safeParse(value).success ? { value } : no("invalid_date");
    case "timepicker":
      return typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? { value } : no("invalid_time");
    case "datetimepicker":
      return Number.isInteger(value) ? { value } : no("invalid_date_time");
    case "external_select":
    case "multi_external_select":
      return optionSchema.safeParse(value).success ? { value } : no("invalid_option");
    case "users_select":
    case "multi_users_select":
      return typeof value === "string" && workspace.people.has(value) ? { value } : no("no_such_user");
    case "channels_select":
    case "multi_channels_select":
    case "conversations_select":
    case "multi_conversations_select":
      return typeof value === "string" && findConversation(workspace, value)?.id === value
        ? { value }
        : no("no_such_conversation");
    case "file_input": {
      const id = typeof value === "string" ? value : z.looseObject({ id: z.string() }).safeParse(value).data?.id;
      const file = workspace.files.get(id ?? "");
      return file === undefined
        ? no("no_such_file")
        : { value: JSON.parse(JSON.stringify(fileJson(world, workspace, file))) };
    }
    case "rich_text_input":
      return z.looseObject({ type: z.literal("rich_text") }).safeParse(value).success ? { value } : no("invalid_value");
    default: {
      const chosen = optionSchema.safeParse(value).data?.value;
      const option = optionsOf(element).find((candidate) => candidate.value === chosen);
      return option === undefined ? no("no_such_option") : { value: JSON.parse(JSON.stringify(option)) };
    }
  }
}

/** The options of a menu, check boxes, radio buttons or an overflow, groups flattened. */
export function optionsOf(element: Element): readonly z.infer<typeof optionSchema>[] {
  const groups = groupsSchema.safeParse(element.option_groups).data ?? [];
  return [...(optionsSchema.safeParse(element.options).data ?? []), ...groups.flatMap((group) => group.options)];
}

function textProblem(element: Element, value: string): { error?: string } {
  const { min_length: shortest, max_length: longest } = element;
  if (typeof shortest === "number" && value.length < shortest) return { error: "too_short" };
  if (value.length > (typeof longest === "number" ? longest : 3000)) return { error: "too_long" };
  if (element.type === "email_text_input" && !z.email().safeParse(value).success) return { error: "invalid_email" };
  if (element.type === "url_text_input" && !/^https?:\/\/\S+\.?\S*$/.test(value)) return { error: "invalid_url" };
  if (element.type === "number_input") return numberProblem(element, value);
  return {};
}

function numberProblem(element: Element, value: string): { error?: string } {
  const pattern = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(value)) return { error: "invalid_number" };
  if (element.min_value !== undefined && Number(value) < Number(element.min_value)) return { error: "too_small" };
  if (element.max_value !== undefined && Number(value) > Number(element.max_value)) return { error: "too_large" };
  return {};
}
