import type { Overflow, PlainTextOption } from "@slack/types";
import { Icon } from "../frame/icon.tsx";
import { Menu } from "../frame/menu.tsx";
import { withEmoji } from "../text/emoji.ts";
import { optionJson } from "./option-json.ts";
import { useElement } from "./use-element.ts";

export function OverflowElement({ element }: { readonly element: Overflow }) {
  const { press, busy, locked, hooks } = useElement(element);
  const choose = (option: PlainTextOption) => {
    if (option.url !== undefined && /^https?:/i.test(option.url))
      window.open(option.url, "_blank", "noopener,noreferrer");
    void press({ selected_option: optionJson(option) });
  };
  const items = element.options.map((option, index) => ({
    key: `${index} ${option.value}`,
    label: withEmoji(option.text.text),
    ...(option.description === undefined ? {} : { detail: withEmoji(option.description.text) }),
    onChoose: () => choose(option),
  }));
  return (
    <Menu
      {...hooks}
      label="More actions"
      items={items}
      disabled={busy || locked}
      className={`button block-button overflow ${busy ? "busy" : ""}`}
    >
      <Icon name="dots" size={16} />
    </Menu>
  );
}
