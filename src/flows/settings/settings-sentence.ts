import { refusalPhrase } from "../../../blocks/notices.ts";
import { plain } from "../../../blocks/words/written-as.ts";
import type { SettingsSaved } from "./save-settings.ts";

/** Why settings were not changed, as plain text for a terminal. People show as their Slack ids. */
export function settingsSentence(refusal: Extract<SettingsSaved, { ok: false }>["refusal"]): string {
  switch (refusal.reason) {
    case "owner-unknown":
    case "owner-cannot":
      return `${refusal.owner} cannot hold a role. Nothing was changed.`;
    default:
      return plain(refusalPhrase(refusal, "Nothing was changed."));
  }
}
