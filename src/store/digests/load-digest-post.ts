import type { DigestPost } from "../../domain/digest/digest.ts";
import type { Database } from "../database.ts";
import { type DigestKey, isDigest } from "./is-digest.ts";

/** What became of a week's digest; undefined while nobody has planned it. */
export async function loadDigestPost(db: Database, key: DigestKey): Promise<DigestPost | undefined> {
  const [post] = await db.read.select().from(db.tables.digestPosts).where(isDigest(db, key));
  return post;
}
