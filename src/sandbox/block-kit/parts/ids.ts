import { pattern, text } from "../rules/string.ts";

export const blockId = text(255);
export const actionId = text(255);

export const userId = pattern(/^[UW][A-Z0-9]+$/, "the id of a user");
export const channelId = pattern(/^C[A-Z0-9]+$/, "the id of a channel");
export const conversationId = pattern(/^[CDG][A-Z0-9]+$/, "the id of a conversation");
export const teamId = pattern(/^[TE][A-Z0-9]+$/, "the id of a workspace");
export const usergroupId = pattern(/^S[A-Z0-9]+$/, "the id of a user group");
export const fileId = pattern(/^F[A-Z0-9]+$/, "the id of a file");
