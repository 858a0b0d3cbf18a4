import { channelId, teamId, usergroupId, userId } from "../parts/ids.ts";
import { flag, integer } from "../rules/number.ts";
import { object, type Shape, typed } from "../rules/object.ts";
import { oneOf, pattern, text, url } from "../rules/string.ts";

const style = {
  style: object({ optional: { bold: flag, code: flag, italic: flag, strike: flag, underline: flag } }),
};
const LINKS = ["https:", "http:", "mailto:", "tel:", "slack:"];
const DATE_TOKEN =
  /\{(?:day_divider_pretty|date_num|date_slash|date_long(?:_full|_pretty)?|date_short(?:_pretty)?|date_pretty|date|time|time_secs|ago)\}/;

export const words = typed("text", { required: { text: text(3000) }, optional: style });

export const link = typed("link", {
  required: { url: url(3000, LINKS) },
  optional: { ...style, text: text(3000), unsafe: flag },
});

/** What a line of rich text is made of. */
export const inline: Shape = {
  text: words,
  link,
  broadcast: typed("broadcast", { required: { range: oneOf("here", "channel", "everyone") }, optional: style }),
  channel: typed("channel", { required: { channel_id: channelId }, optional: style }),
  color: typed("color", { required: { value: pattern(/^#[0-9a-fA-F]{6}$/, "a color like #1d9bd1") }, optional: style }),
  date: typed("date", {
    required: {
      timestamp: integer(0, 9_999_999_999),
      format: pattern(DATE_TOKEN, "a format with a token like {date}"),
    },
    optional: { ...style, url: url(3000, LINKS), fallback: text(3000) },
  }),
  emoji: typed("emoji", {
    required: { name: pattern(/^[a-z0-9_+'-]+$/, "the name of an emoji without colons") },
    optional: {
      ...style,
      unicode: pattern(/^[0-9a-f]{2,}(?:-[0-9a-f]{2,})*$/, "lower-case hexadecimal code points"),
      url: url(3000),
    },
  }),
  team: typed("team", { required: { team_id: teamId }, optional: style }),
  user: typed("user", { required: { user_id: userId }, optional: style }),
  usergroup: typed("usergroup", { required: { usergroup_id: usergroupId }, optional: style }),
};
