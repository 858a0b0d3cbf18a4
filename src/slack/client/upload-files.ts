import { z } from "zod";
import type { Outcome } from "../../flows/ports.ts";
import { isSlackFile } from "./is-slack-file.ts";
import { readAnswer } from "./read-answer.ts";
import type { SlackCalls } from "./slack-calls.ts";

export type Upload = {
  readonly channelId: string;
  readonly threadTs: string | null;
  readonly comment: string;
  readonly files: readonly { readonly name: string; readonly title: string; readonly text: string }[];
};

type Needs = {
  readonly calls: SlackCalls;
  readonly fetch: typeof globalThis.fetch;
  readonly slackApiUrl: string;
};

const place = z.object({ upload_url: z.string(), file_id: z.string() });
const UPLOAD_MS = 10_000;

/** Slack's three steps: where to, the bytes, and what to do with them. Nobody sees a file before the last one. */
export async function uploadFiles(needs: Needs, workspaceId: string, upload: Upload): Promise<Outcome<null>> {
  const { channelId, threadTs, comment, files } = upload;
  const sent: { id: string; title: string }[] = [];
  for (const { name, title, text } of files) {
    const id = await sendBytes(needs, workspaceId, name, Buffer.from(text, "utf8"));
    if (!id.ok) return id;
    sent.push({ id: id.value, title });
  }
  const outcome = await needs.calls(workspaceId, {
    method: "files.completeUploadExternal",
    args: {
      files: JSON.stringify(sent),
      channel_id: channelId,
      initial_comment: comment,
      ...(threadTs === null ? {} : { thread_ts: threadTs }),
    },
    repeat: "once",
  });
  return outcome.ok ? { ok: true, value: null } : outcome;
}

async function sendBytes(
  { calls, fetch, slackApiUrl }: Needs,
  workspaceId: string,
  filename: string,
  bytes: Buffer<ArrayBuffer>,
): Promise<Outcome<string>> {
  const args = { filename, length: bytes.byteLength };
  const outcome = await calls(workspaceId, { method: "files.getUploadURLExternal", args, repeat: "again" });
  const answer = readAnswer(outcome, place);
  if (!answer.ok) return answer;
  const { upload_url: url, file_id: id } = answer.value;
  if (!isSlackFile(url, slackApiUrl)) return { ok: false, kind: "refused", error: "foreign_address" };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: bytes,
      redirect: "error",
      signal: AbortSignal.timeout(UPLOAD_MS),
    });
    await response.arrayBuffer();
    if (response.ok) return { ok: true, value: id };
    return { ok: false, kind: "refused", error: `http_${response.status}` };
  } catch {
    return { ok: false, kind: "later", afterMs: 2_000, error: "no_answer" };
  }
}
