import type { Conversation, Workspace } from "../state/model.ts";

/** A conversation as conversations.info gives it to this member or bot. */
export function channelJson(workspace: Workspace, conversation: Conversation, viewer: string): Record<string, unknown> {
  const base = {
    id: conversation.id,
    created: Math.floor(conversation.created / 1000),
    is_archived: conversation.archived,
    is_org_shared: false,
    context_team_id: workspace.id,
    updated: conversation.created,
  };
  if (conversation.kind === "dm") {
    const other = [...conversation.members].find((member) => member !== viewer) ?? viewer;
    const deleted = workspace.people.get(other)?.kind === "deactivated";
    return { ...base, is_im: true, user: other, is_user_deleted: deleted, is_open: true, priority: 0 };
  }
  const shared = [...conversation.members].some((member) => workspace.people.get(member)?.kind === "external");
  return {
    ...base,
    name: conversation.name,
    name_normalized: conversation.name,
    is_channel: conversation.kind === "public",
    is_group: conversation.kind === "private",
    is_im: false,
    is_mpim: false,
    is_private: conversation.kind === "private",
    is_general: false,
    is_shared: shared,
    is_ext_shared: shared,
    is_pending_ext_shared: false,
    is_member: conversation.members.has(viewer),
    creator: conversation.creator,
    unlinked: 0,
    pending_shared: [],
    pending_connected_team_ids: [],
    previous_names: [],
    topic: { value: "", creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
  };
}
