import { distinct, list } from "../rules/list.ts";
import { flag } from "../rules/number.ts";
import { object, someOf } from "../rules/object.ts";
import { oneOf } from "../rules/string.ts";

export const conversationFilter = object({
  optional: {
    include: list(
      oneOf("im", "mpim", "private", "public"),
      { min: 1, max: 4 },
      distinct(
        (kind) => kind,
        (kind) => `already included: ${kind}`,
      ),
    ),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
  checks: [someOf("include", "exclude_external_shared_channels", "exclude_bot_users")],
});
