import { conversationFilter } from "../parts/conversation-filter.ts";
import { channelId, conversationId, userId } from "../parts/ids.ts";
import { actionable, confirmable, focusable, maxItemsSelectable, placeholdable } from "../parts/mixins.ts";
import { initialAmongOptions, option, optionGroups, options } from "../parts/option.ts";
import { distinct, list } from "../rules/list.ts";
import { flag, integer } from "../rules/number.ts";
import { type Check, eitherOr, typed } from "../rules/object.ts";
import { below } from "../rules/pointer.ts";
import { error, NOTHING, type Rule } from "../rules/rule.ts";

const shared = { ...actionable, ...confirmable, ...focusable, ...placeholdable, ...maxItemsSelectable };

/** The menus from which several things are chosen. */
export const multiSelects = {
  multi_static_select: typed("multi_static_select", {
    optional: {
      ...shared,
      options: options(option, 1, 100),
      option_groups: optionGroups,
      initial_options: options(option, 1, 100),
    },
    checks: [eitherOr("options", "option_groups"), initialAmongOptions, noMoreThanMax("initial_options")],
  }),
  multi_external_select: typed("multi_external_select", {
    optional: { ...shared, initial_options: options(option, 1, 100), min_query_length: integer(0, 255) },
    checks: [noMoreThanMax("initial_options")],
  }),
  multi_users_select: typed("multi_users_select", {
    optional: { ...shared, initial_users: ids(userId) },
    checks: [noMoreThanMax("initial_users")],
  }),
  multi_conversations_select: typed("multi_conversations_select", {
    optional: {
      ...shared,
      initial_conversations: ids(conversationId),
      default_to_current_conversation: flag,
      filter: conversationFilter,
    },
    checks: [noMoreThanMax("initial_conversations")],
  }),
  multi_channels_select: typed("multi_channels_select", {
    optional: { ...shared, initial_channels: ids(channelId) },
    checks: [noMoreThanMax("initial_channels")],
  }),
};

function ids(one: Rule): Rule {
  return list(
    one,
    { min: 1, max: 100 },
    distinct(
      (id) => id,
      (id) => `already chosen: ${id}`,
    ),
  );
}

function noMoreThanMax(key: string): Check {
  return (fields, at) => {
    const { [key]: chosen, max_selected_items: most } = fields;
    if (!Array.isArray(chosen) || typeof most !== "number" || chosen.length <= most) return NOTHING;
    return error(below(at, key), `no more than ${most} items allowed`);
  };
}
