import { conversationFilter } from "../parts/conversation-filter.ts";
import { channelId, conversationId, userId } from "../parts/ids.ts";
import { actionable, confirmable, focusable, placeholdable, urlRespondable } from "../parts/mixins.ts";
import { initialAmongOptions, option, optionGroups, options } from "../parts/option.ts";
import { flag, integer } from "../rules/number.ts";
import { eitherOr, typed } from "../rules/object.ts";

const shared = { ...actionable, ...confirmable, ...focusable, ...placeholdable };

/** The menus from which one thing is chosen. */
export const selects = {
  static_select: typed("static_select", {
    optional: { ...shared, options: options(option, 1, 100), option_groups: optionGroups, initial_option: option },
    checks: [eitherOr("options", "option_groups"), initialAmongOptions],
  }),
  external_select: typed("external_select", {
    optional: { ...shared, initial_option: option, min_query_length: integer(0, 255) },
  }),
  users_select: typed("users_select", { optional: { ...shared, initial_user: userId } }),
  conversations_select: typed("conversations_select", {
    optional: {
      ...shared,
      ...urlRespondable,
      initial_conversation: conversationId,
      default_to_current_conversation: flag,
      filter: conversationFilter,
    },
  }),
  channels_select: typed("channels_select", {
    optional: { ...shared, ...urlRespondable, initial_channel: channelId },
  }),
};
