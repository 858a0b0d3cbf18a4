import type { ModalView } from "@slack/types";
import { faultPhrase } from "../notices.ts";
import { noticeView } from "./notice-view.ts";

/** Something broke on our side; `ref` finds it in the log. */
export function errorView(ref: string): ModalView {
  return noticeView("Something broke", faultPhrase(ref));
}
