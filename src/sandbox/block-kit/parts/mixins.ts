import { list } from "../rules/list.ts";
import { flag, integer } from "../rules/number.ts";
import { object } from "../rules/object.ts";
import { error, NOTHING, type Rule } from "../rules/rule.ts";
import { oneOf } from "../rules/string.ts";
import { confirm } from "./confirm.ts";
import { actionId } from "./ids.ts";
import { plainText } from "./text-object.ts";

const focus: Rule = (value, at, surface) =>
  surface === "message" ? error(at, "focus_on_load is only allowed in a view") : flag(value, at, surface);

const responseUrl: Rule = (value, at, surface) =>
  surface === "modal" ? flag(value, at, surface) : error(at, "response_url_enabled is only allowed in a modal");

const dispatchConfig = object({
  required: {
    trigger_actions_on: list(oneOf("on_enter_pressed", "on_character_entered"), { min: 1, max: 2 }, (items, at) =>
      new Set(items).size === items.length ? NOTHING : error(at, "must not repeat an item"),
    ),
  },
});

/** Properties that elements share, under the names that `@slack/types` gives these sets. */
export const actionable = { action_id: actionId };
export const confirmable = { confirm };
export const focusable = { focus_on_load: focus };
export const placeholdable = { placeholder: plainText(150) };
export const dispatchable = { dispatch_action_config: dispatchConfig };
export const urlRespondable = { response_url_enabled: responseUrl };
export const maxItemsSelectable = { max_selected_items: integer(1, 100) };
