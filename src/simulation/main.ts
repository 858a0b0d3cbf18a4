import { simulateDay } from "./day/day.ts";
import { INVARIANTS } from "./invariants.ts";
import { journalPeople } from "./journal-of.ts";
import { postLine } from "./print/post-line.ts";
import { summary } from "./print/summary.ts";
import { readArguments } from "./read-arguments.ts";
import { SCALE, simulateScale } from "./scale/simulate-scale.ts";
import { simulate } from "./simulate.ts";
import { CHANNELS } from "./world/people.ts";

const say = (text: string) => process.stdout.write(`${text}\n`);

const wish = readArguments(process.argv.slice(2));
if (!wish.ok) {
  process.stderr.write(`${wish.sentence}\n`);
  process.exitCode = 2;
} else if (wish.plan.name === SCALE.name) {
  say(simulateScale());
} else if (!("begins" in wish.plan)) {
  say(await simulateDay(wish.seed));
} else {
  const { seed, isQuiet } = wish;
  const plan = wish.plan;
  const started = performance.now();
  const setting = { people: journalPeople(), channels: CHANNELS };
  const onPost = isQuiet ? () => undefined : (post: Parameters<typeof postLine>[1]) => say(postLine(setting, post));
  const journal = await simulate(plan, { seed, onPost });
  const findings = INVARIANTS.map(({ name, check }) => ({ name, broken: check(journal) }));
  say(summary(journal, findings, { plan: plan.name, ms: performance.now() - started }));
  process.exitCode = findings.some(({ broken }) => broken.length > 0) ? 1 : 0;
}
