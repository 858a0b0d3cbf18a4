import type { FileRecord, Workspace } from "../state/model.ts";
import type { World } from "../state/world.ts";

/** A file as files.info gives it. Until it has been processed, its type is not known. */
export function fileJson(world: World, workspace: Workspace, file: FileRecord): Record<string, unknown> {
  const ready = file.stage === "ready";
  const extension = /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? "text";
  const address = `${world.url}/files/${workspace.id}/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: ready ? file.mimetype : "",
    filetype: ready ? extension : "",
    pretty_type: ready ? extension.toUpperCase() : "",
    user: file.user,
    user_team: workspace.id,
    editable: false,
    size: file.length,
    mode: "hosted",
    is_external: false,
    external_type: "",
    is_public: file.channels.some((id) => workspace.conversations.get(id)?.kind === "public"),
    public_url_shared: false,
    display_as_bot: false,
    username: "",
    url_private: address,
    url_private_download: `${address}?download=1`,
    permalink: `${world.url}/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    channels: file.channels.filter((id) => workspace.conversations.get(id)?.kind === "public"),
    groups: file.channels.filter((id) => workspace.conversations.get(id)?.kind === "private"),
    ims: file.channels.filter((id) => workspace.conversations.get(id)?.kind === "dm"),
    has_rich_preview: false,
    file_access: "visible",
  };
}
