import { unnamed } from "./alike-or-not.ts";
import { ADDRESSES, askAs } from "./ask-as.ts";
import { strangersLike } from "./belongings.ts";
import type { House } from "./furnish.ts";
import { knockAs, type Scene } from "./knock-as.ts";
import { type Knock, knocksOf } from "./knocks.ts";

/** What gets one answer whatever is in it: */
const ALIKE = [
  // Slack itself opens the link.
  "the button card.open-section",
  "the button review.open",
  // It was opened with other holders than there are.
  "the form settings.role",
  // There are no groups, and no waivers.
  "the menu item.owner-group of item.details",
  "the menu item.owner-group of nag.hand-over",
  "the command waivers in that channel",
];
/** Before these there is all to find, and after those less. */
const FIRST = /^the command/;
const LAST = /retire|cancel/;

/** That a workspace's own ids get another answer than nobody's, so that what was compared tells something. */
export async function findsItsOwn(scene: Scene, house: House): Promise<readonly string[]> {
  const nobodys = strangersLike(house.has);
  const same = (own: string, random: string) =>
    unnamed({ of: house.has, seen: own }) === unnamed({ of: nobodys, seen: random });
  const failed: string[] = [];
  for (const [at, address] of ADDRESSES.entries()) {
    const token = house.tokens[at % house.tokens.length] ?? "";
    const own = await askAs(scene.bot.url, token, address(house.has));
    const random = await askAs(scene.bot.url, token, address(nobodys));
    if (same(own.all, random.all)) failed.push(`the API, ${at}: nothing of its own is found`);
  }
  const knocks = scene.some(knocksOf(house)).filter(({ name }) => !ALIKE.includes(name));
  const turn = ({ name }: Knock) => Number(LAST.test(name)) * 2 - Number(FIRST.test(name));
  for (const knock of knocks.sort((a, b) => turn(a) - turn(b))) {
    const own = await knockAs(scene, house, knock, house.has);
    const random = await knockAs(scene, house, knock, nobodys);
    if (same(own.seen, random.seen)) failed.push(`${knock.name}: its own gets ${own.outcome}, as nobody's does`);
  }
  return failed;
}
