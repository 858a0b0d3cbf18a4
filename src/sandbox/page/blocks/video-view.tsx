import type { VideoBlock } from "@slack/types";
import { SlackLink } from "../text/slack-link.tsx";

/** A video is a link here: nothing of other sites is embedded. */
export function VideoView({ block }: { readonly block: VideoBlock }) {
  return (
    <div className="card">
      <div className="card-subtitle">
        {[block.provider_name, block.author_name].filter((name) => name !== undefined).join(" · ") || "Video"}
      </div>
      <b>
        <SlackLink url={block.title_url ?? block.video_url}>{block.title.text}</SlackLink>
      </b>
      {block.description !== undefined && <div>{block.description.text}</div>}
    </div>
  );
}
