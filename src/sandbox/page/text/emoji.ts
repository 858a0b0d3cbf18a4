import { nameToEmoji } from "gemoji";

/** Slack's names where they differ from GitHub's. */
const SLACK_NAMES: { readonly [name: string]: string } = {
  large_green_circle: "🟢",
  large_yellow_circle: "🟡",
  large_orange_circle: "🟠",
  large_purple_circle: "🟣",
  large_brown_circle: "🟤",
  large_red_square: "🟥",
  large_green_square: "🟩",
  large_yellow_square: "🟨",
  large_orange_square: "🟧",
  large_blue_square: "🟦",
  large_purple_square: "🟪",
  large_brown_square: "🟫",
  spiral_calendar_pad: "🗓️",
  spiral_note_pad: "🗒️",
  information_source: "ℹ️",
  octagonal_sign: "🛑",
  the_horns: "🤘",
  slightly_frowning_face: "🙁",
  knife_fork_plate: "🍽️",
  shield: "🛡️",
  ladybug: "🐞",
};

const SKIN_TONES: { readonly [tone: string]: string } = { 2: "🏻", 3: "🏼", 4: "🏽", 5: "🏾", 6: "🏿" };

/** `white_check_mark` → ✅; null for a name that is nobody's. */
export function emojiOf(name: string, tone?: string): string | null {
  const character = SLACK_NAMES[name] ?? (Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined);
  if (character === undefined) return null;
  return tone === undefined ? character : character + (SKIN_TONES[tone] ?? "");
}

/** Plain text of Slack still shows `:emoji:`. */
export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+'-]+):/g, (whole, name: string) => emojiOf(name) ?? whole);
}
