import type { Instant } from "../../domain/time/time.ts";

/** Somebody who has opened the app's Home, and what stands there. */
export type HomeRow = {
  readonly workspaceId: string;
  readonly userId: string;
  readonly openedAt: Instant;
  readonly publishedAt: Instant | null;
  /** Which page of their items, from 0. */
  readonly page: number;
  /** Of what Slack shows; null: unknown, so that it is drawn anew. */
  readonly bodyHash: string | null;
};

export type HomeKey = Pick<HomeRow, "workspaceId" | "userId">;
