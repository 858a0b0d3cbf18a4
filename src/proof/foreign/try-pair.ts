import { alikeOrNot } from "./alike-or-not.ts";
import { ADDRESSES, askAs } from "./ask-as.ts";
import { strangersLike } from "./belongings.ts";
import { commandLine, LINES } from "./command-lines.ts";
import type { House } from "./furnish.ts";
import { jobsAbout } from "./jobs-about.ts";
import { knockAs, type Scene } from "./knock-as.ts";
import { knocksOf } from "./knocks.ts";

export type Pair = { readonly one: House; readonly other: House };

/** One workspace asks in every way for what another has, and for what nobody has: a sentence for each difference. */
export async function tryPair(scene: Scene, { one, other }: Pair): Promise<readonly string[]> {
  const { stage, bot, some } = scene;
  const between = `${one.company.domain} and what is of ${other.company.domain}`;
  const failed: string[] = [];
  const compare = async (name: string, ask: (of: House["has"]) => Promise<string>) => {
    const nobodys = strangersLike(other.has);
    // What the bot looks up once and keeps, of the asking workspace itself, it knows from then on.
    await ask(strangersLike(other.has));
    const problem = alikeOrNot(
      { of: other.has, seen: await ask(other.has) },
      { of: nobodys, seen: await ask(nobodys) },
      other,
    );
    if (problem !== null) failed.push(`${between}, ${name}: ${problem}`);
  };
  for (const [at, address] of ADDRESSES.entries()) {
    const token = one.tokens[at % one.tokens.length] ?? "";
    await compare(`the API, ${at}`, async (of) => (await askAs(bot.url, token, address(of))).all);
  }
  for (const knock of some(knocksOf(one))) {
    await compare(knock.name, async (of) => (await knockAs(scene, one, knock, of)).seen);
  }
  await compare("work that is due", (of) => jobsAbout(stage, one.teamId, of.reviewId));
  for (const line of some(LINES)) {
    const name = line(other.has).slice(0, 2).join(" ");
    await compare(`readiness ${name}`, (of) => commandLine(stage.databaseUrl, one.teamId, line(of)));
  }
  return failed;
}
