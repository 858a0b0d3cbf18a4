import { expect, test, vi } from "vitest";
import { buttonsIn, type Somebody, startJourney, wordsOf } from "../support/readiness.ts";

const SOON = { timeout: 10_000 };
/** Of the template `hotfix`. */
const TITLE = "The cause is understood";

const home = (somebody: Somebody) => wordsOf(somebody.sees().home?.blocks ?? []);

test("the Home shows what waits, acts there, and follows what others do", { timeout: 60_000 }, async () => {
  const { slack, as, log } = await startJourney();
  const [ana, lena, kim, gus] = ["ana", "lena", "kim", "gus"].map(as) as [Somebody, Somebody, Somebody, Somebody];
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(lena.messages().length).toBeGreaterThanOrEqual(3), SOON);

  await lena.does({ do: "home" });
  await vi.waitFor(() => expect(home(lena)).toContain("Nothing waits for you"), SOON);
  await lena.presses("item.take", TITLE);
  await vi.waitFor(() => expect(home(lena)).toContain("Waiting for you (1)"), SOON);

  await ana.does({ do: "home" });
  await vi.waitFor(() => expect(home(ana)).toContain("Reviews that you lead"), SOON);
  expect(home(ana)).toContain("payments-api 2.4.1");

  // Another person gives it a blocker; the owner's Home follows by itself.
  const view = lena.sees().home;
  const button = buttonsIn(view?.blocks ?? []).find(({ actionId }) => actionId === "item.block");
  await lena.does({
    do: "click",
    on: { view: view?.id ?? "" },
    blockId: button?.blockId ?? "",
    actionId: "item.block",
  });
  await vi.waitFor(() => expect(lena.modal().callbackId).toBe("item.block"), SOON);
  await lena.submits({
    "item.reason": { "item.reason": { type: "plain_text_input", value: "The log is not there" } },
  });
  await vi.waitFor(() => expect(home(lena)).toContain("The log is not there"), SOON);
  await kim.presses("item.unblock", TITLE);
  await vi.waitFor(() => expect(home(lena)).not.toContain("The log is not there"), SOON);

  await gus.does({ do: "home" });
  await vi.waitFor(() => expect(home(gus)).toContain("This page is for members of this workspace."), SOON);
  expect(slack.violations()).toEqual([]);
  expect(log.filter(({ level }) => level === "error")).toEqual([]);
});
