import type { KnownBlock } from "@slack/types";
import { ElementView } from "../elements/element-view.tsx";
import { withEmoji } from "../text/emoji.ts";
import { Markdown } from "../text/markdown-view.tsx";
import { RichText } from "../text/rich-text.tsx";
import { TextObjectView } from "../text/text-object.tsx";
import { CardView } from "./card-view.tsx";
import { ContextView } from "./context-view.tsx";
import { ImageBlockView } from "./image-block-view.tsx";
import { InputView } from "./input-view.tsx";
import { SectionView } from "./section-view.tsx";
import { TableView } from "./table-view.tsx";
import { UnsupportedBox } from "./unsupported-box.tsx";
import { VideoView } from "./video-view.tsx";

export function BlockBody({ block, problem }: { readonly block: KnownBlock; readonly problem: string | null }) {
  switch (block.type) {
    case "section":
      return <SectionView block={block} />;
    case "header":
      return <h3 className="header-block">{withEmoji(block.text.text)}</h3>;
    case "divider":
      return <hr className="divider" />;
    case "context":
      return <ContextView block={block} />;
    case "actions":
    case "context_actions":
      return (
        <div className="actions-block">
          {block.elements.map((element, index) => (
            <ElementView key={element.action_id ?? index} element={element} />
          ))}
        </div>
      );
    case "input":
      return <InputView block={block} problem={problem} />;
    case "image":
      return <ImageBlockView block={block} />;
    case "rich_text":
      return <RichText block={block} />;
    case "markdown":
      return <Markdown text={block.text} />;
    case "table":
      return <TableView rows={block.rows} settings={block.column_settings ?? []} caption={null} />;
    case "data_table":
      return <TableView rows={block.rows} settings={[]} caption={block.caption} />;
    case "video":
      return <VideoView block={block} />;
    case "alert":
      return (
        <div className={`alert ${block.level ?? "default"}`} role="note">
          <b>
            {block.level === undefined || block.level === "default"
              ? "Note"
              : `${block.level[0]?.toUpperCase()}${block.level.slice(1)}`}
            :{" "}
          </b>
          <TextObjectView text={block.text} />
        </div>
      );
    case "card":
      return <CardView block={block} />;
    default:
      return <UnsupportedBox what="block" value={block} />;
  }
}
