import { z } from "zod";
import type { AccessOf, Outcome } from "../../flows/ports.ts";
import { isSlackFile } from "./is-slack-file.ts";
import { readAnswer } from "./read-answer.ts";
import type { SlackCalls } from "./slack-calls.ts";
import { type Upload, uploadFiles } from "./upload-files.ts";

type SlackFile = z.infer<typeof slackFile>;

const slackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  permalink: z.string(),
  size: z.number().nullish(),
  url_private_download: z.string().nullish(),
});
const fileAnswer = z.object({ file: slackFile });

export type FileCalls = {
  readonly info: (workspaceId: string, fileId: string) => Promise<Outcome<SlackFile>>;
  /** A text file's content; refused with `too_large` above `mostBytes`. */
  readonly text: (workspaceId: string, url: string, mostBytes: number) => Promise<Outcome<string>>;
  /** Puts files into a channel or a thread, as one message. */
  readonly upload: (workspaceId: string, upload: Upload) => Promise<Outcome<null>>;
};

const DOWNLOAD_MS = 10_000;

export function createFileCalls({
  calls,
  fetch,
  accessOf,
  slackApiUrl,
}: {
  calls: SlackCalls;
  fetch: typeof globalThis.fetch;
  accessOf: AccessOf;
  slackApiUrl: string;
}): FileCalls {
  return {
    info: async (workspaceId, file) => {
      const outcome = await calls(workspaceId, { method: "files.info", args: { file }, repeat: "again" });
      const answer = readAnswer(outcome, fileAnswer);
      return answer.ok ? { ok: true, value: answer.value.file } : answer;
    },
    upload: (workspaceId, wish) => uploadFiles({ calls, fetch, slackApiUrl }, workspaceId, wish),
    text: async (workspaceId, url, mostBytes) => {
      if (!isSlackFile(url, slackApiUrl)) return { ok: false, kind: "refused", error: "foreign_address" };
      const access = await accessOf(workspaceId);
      if (!access.ok) return access;
      try {
        const response = await fetch(url, {
          headers: { authorization: `Bearer ${access.value.token}` },
          redirect: "error",
          signal: AbortSignal.timeout(DOWNLOAD_MS),
        });
        if (!response.ok || response.headers.get("content-type")?.startsWith("text/html") === true) {
          return { ok: false, kind: "refused", error: `http_${response.status}` };
        }
        const text = await readAtMost(response, mostBytes);
        return text === null ? { ok: false, kind: "refused", error: "too_large" } : { ok: true, value: text };
      } catch {
        return { ok: false, kind: "later", afterMs: 2_000, error: "no_answer" };
      }
    },
  };
}

async function readAtMost(response: Response, mostBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
