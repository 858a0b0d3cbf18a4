/** What a sealed token belongs to, so that it opens nowhere else. */
export const tokenPlace = (workspaceId: string) => `token ${workspaceId}`;
export const refreshPlace = (workspaceId: string) => `refresh token ${workspaceId}`;
