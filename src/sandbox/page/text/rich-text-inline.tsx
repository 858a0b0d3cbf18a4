import type { RichTextElement } from "@slack/types";
import type { ReactNode } from "react";
import { emojiOf } from "./emoji.ts";
import { BroadcastMention, ChannelMention, GroupMention, UserMention } from "./mention.tsx";
import { SlackDate } from "./slack-date-view.tsx";
import { SlackLink } from "./slack-link.tsx";

export function RichTextInline({ elements }: { readonly elements: readonly RichTextElement[] }) {
  return elements.map((element, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name than their place
    <Styled key={index} element={element}>
      {inside(element)}
    </Styled>
  ));
}

function inside(element: RichTextElement): ReactNode {
  switch (element.type) {
    case "text":
      return element.text;
    case "link":
      return <SlackLink url={element.url}>{element.text ?? element.url}</SlackLink>;
    case "emoji":
      return (
        <span role="img" aria-label={`${element.name} emoji`} title={`:${element.name}:`} className="emoji">
          {emojiOf(element.name) ?? fromCodePoints(element.unicode) ?? `:${element.name}:`}
        </span>
      );
    case "user":
      return <UserMention id={element.user_id} />;
    case "usergroup":
      return <GroupMention id={element.usergroup_id} />;
    case "channel":
      return <ChannelMention id={element.channel_id} />;
    case "broadcast":
      return <BroadcastMention range={element.range} />;
    case "date":
      return (
        <SlackDate
          timestamp={element.timestamp}
          format={element.format}
          url={element.url ?? null}
          fallback={element.fallback ?? ""}
        />
      );
    case "color":
      return (
        <span className="color">
          <span className="swatch" style={{ background: element.value }} /> {element.value}
        </span>
      );
    case "team":
      return <span className="mention">@{element.team_id}</span>;
  }
}

function Styled({ element, children }: { readonly element: RichTextElement; readonly children: ReactNode }) {
  const style = element.style;
  let styled = children;
  if (style?.code === true) styled = <code className="code">{styled}</code>;
  if (style?.bold === true) styled = <b>{styled}</b>;
  if (style?.italic === true) styled = <i>{styled}</i>;
  if (style?.strike === true) styled = <s>{styled}</s>;
  return styled;
}

function fromCodePoints(unicode: string | undefined): string | null {
  if (unicode === undefined || !/^[0-9a-f-]+$/.test(unicode)) return null;
  return String.fromCodePoint(...unicode.split("-").map((code) => Number.parseInt(code, 16)));
}
