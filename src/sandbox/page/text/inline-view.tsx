import { BroadcastMention, ChannelMention, GroupMention, UserMention } from "./mention.tsx";
import type { Inline } from "./mrkdwn-inline.ts";
import { SlackDate } from "./slack-date-view.tsx";
import { SlackLink } from "./slack-link.tsx";

export function InlineList({ nodes }: { readonly nodes: readonly Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name than their place
  return nodes.map((node, index) => <InlineView key={index} node={node} />);
}

function InlineView({ node }: { readonly node: Inline }) {
  switch (node.kind) {
    case "text":
      return node.text;
    case "break":
      return <br />;
    case "bold":
      return (
        <b>
          <InlineList nodes={node.children} />
        </b>
      );
    case "italic":
      return (
        <i>
          <InlineList nodes={node.children} />
        </i>
      );
    case "strike":
      return (
        <s>
          <InlineList nodes={node.children} />
        </s>
      );
    case "code":
      return <code className="code">{node.text}</code>;
    case "link":
      return (
        <SlackLink url={node.url}>
          <InlineList nodes={node.children} />
        </SlackLink>
      );
    case "user":
      return <UserMention id={node.id} label={node.label} />;
    case "channel":
      return <ChannelMention id={node.id} label={node.label} />;
    case "group":
      return <GroupMention id={node.id} label={node.label} />;
    case "broadcast":
      return <BroadcastMention range={node.range} />;
    case "date":
      return <SlackDate timestamp={node.timestamp} format={node.format} url={node.url} fallback={node.fallback} />;
    case "emoji":
      return (
        <span role="img" aria-label={`${node.name} emoji`} title={`:${node.name}:`} className="emoji">
          {node.character}
        </span>
      );
  }
}
