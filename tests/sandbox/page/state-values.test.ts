import { describe, expect, test } from "vitest";
import { inputProblems } from "../../../src/sandbox/page/elements/input-problems.ts";
import { stateValues } from "../../../src/sandbox/page/elements/state-values.ts";
import { reviewCard } from "./sample-card.ts";
import { everyInput, formBlocks } from "./sample-form.ts";
import { everyElement } from "./sample-gallery.ts";

describe("state.values", () => {
  test("holds the initial values of inputs that nobody touched", () => {
    const values = stateValues(formBlocks, {}, null);
    expect(values.status?.v).toMatchObject({ type: "static_select", selected_option: { value: "blocked" } });
    expect(values.owner?.v).toEqual({ type: "users_select", selected_user: null });
    expect(values.due?.v).toEqual({ type: "datepicker", selected_date: "2026-12-11" });
    expect(values.criteria?.v).toMatchObject({ selected_options: [{ value: "jwt key" }] });
    expect(values.link?.v).toEqual({ type: "url_text_input", value: null });
  });

  test("knows every kind of input", () => {
    const values = stateValues(everyInput, {}, "C1");
    expect(Object.keys(values)).toHaveLength(everyInput.length);
    expect(values.i4?.v).toEqual({ type: "datetimepicker", selected_date_time: 1_797_300_000 });
    expect(values.i6?.v).toEqual({ type: "multi_users_select", selected_users: ["UANA", "ULENA"] });
    expect(values.i7?.v, "default_to_current_conversation").toEqual({
      type: "conversations_select",
      selected_conversation: "C1",
    });
    expect(values.i8?.v).toEqual({ type: "file_input", files: [] });
  });

  test("counts menus in sections and actions, not buttons and overflows", () => {
    expect(Object.keys(stateValues(everyElement, {}, null).e6 ?? {})).toEqual([
      "user",
      "many",
      "channel",
      "time",
      "radio",
    ]);
    expect(stateValues(reviewCard, {}, null)).toEqual({});
  });

  test("keeps an entry while block, action and kind stay the same", () => {
    const drafts = { due: { v: { type: "datepicker", selected_date: "2026-12-24" } } };
    expect(stateValues(formBlocks, drafts, null).due?.v).toMatchObject({ selected_date: "2026-12-24" });
    const asText = formBlocks.map((block) =>
      block.block_id === "due" ? { ...block, element: { type: "plain_text_input", action_id: "v" } } : block,
    );
    expect(stateValues(asText, drafts, null).due?.v).toEqual({ type: "plain_text_input", value: null });
  });
});

describe("what Slack refuses before a form is sent", () => {
  const typed = (type: string, value: string) => ({ v: { type, value } });

  test("a required input that is empty", () => {
    expect(inputProblems(formBlocks, {}, null)).toEqual({ link: "Please complete this required field." });
  });

  test("an address, an email, a number that is none", () => {
    expect(inputProblems(formBlocks, { link: typed("url_text_input", "nonsense") }, null).link).toContain("valid URL");
    const drafts = { i1: typed("number_input", "2.5"), i2: typed("email_text_input", "ana@") };
    expect(inputProblems(everyInput, drafts, null)).toEqual({
      i1: "Please enter a whole number.",
      i2: "Please enter a valid email address.",
    });
  });

  test("text over its length, counted in characters and not in halves of emoji", () => {
    const link = typed("url_text_input", "https://a.b");
    expect(inputProblems(formBlocks, { link, note: typed("plain_text_input", "🚀".repeat(50)) }, null)).toEqual({});
    expect(inputProblems(formBlocks, { link, note: typed("plain_text_input", "🚀".repeat(51)) }, null).note).toContain(
      "at most 50",
    );
  });
});
