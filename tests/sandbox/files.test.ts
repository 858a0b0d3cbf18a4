import { WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import { call } from "./call.ts";
import { messagesSeen, startSlack } from "./start-bolt.ts";

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("Slack's own client uploads a file into a thread; it can be used once it is processed", async () => {
  const slack = await startSlack({ rateLimits: false, timing: { fileMs: 1500 } });
  const root = await call(slack, "chat.postMessage", { channel: "C0LAUNCHES0", text: "root" });
  const client = new WebClient(slack.tokens().bot, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  const result = await client.filesUploadV2({
    channel_id: "C0LAUNCHES0",
    thread_ts: root.ts ?? "",
    file: PIXEL,
    filename: "load.png",
    initial_comment: "The load test",
  });
  const id = result.files[0]?.files?.[0]?.id ?? "";
  expect(id).toMatch(/^F/);
  const image = { type: "image", slack_file: { id }, alt_text: "the load" };
  const post = { channel: "C0LAUNCHES0", text: "x", blocks: [image] };
  expect(await call(slack, "chat.postMessage", post)).toMatchObject({ error: "invalid_blocks" });
  expect(await call(slack, "files.info", { file: id })).toMatchObject({ file: { mimetype: "" } });
  await slack.settled();
  expect(await call(slack, "files.info", { file: id })).toMatchObject({
    file: { mimetype: "image/png", channels: ["C0LAUNCHES0"] },
  });
  expect(await call(slack, "chat.postMessage", post)).toMatchObject({ ok: true });
  expect(messagesSeen(slack, "ana", "launches")[1]).toMatchObject({
    text: "The load test",
    threadTs: root.ts,
    files: [{ id, name: "load.png" }],
  });
  const served = await fetch(`${slack.url}/files/${slack.tokens().workspace}/${id}/load.png`);
  expect(Buffer.from(await served.arrayBuffer()).equals(PIXEL)).toBe(true);
});

test("bytes that do not match the promise are refused, and an upload is completed once", async () => {
  const slack = await startSlack({ rateLimits: false });
  const { upload_url, file_id } = await call(slack, "files.getUploadURLExternal", { filename: "a.txt", length: 3 });
  const upload = (text: string) => fetch(String(upload_url), { method: "POST", body: text });
  expect((await upload("four")).status).toBe(400);
  expect(await call(slack, "files.completeUploadExternal", { files: [{ id: file_id }] })).toMatchObject({
    error: "file_not_found",
  });
  expect(await (await upload("abc")).text()).toBe("OK - 3");
  expect(await call(slack, "files.completeUploadExternal", { files: [{ id: file_id }] })).toMatchObject({ ok: true });
  expect(await call(slack, "files.completeUploadExternal", { files: [{ id: file_id }] })).toMatchObject({
    error: "file_update_failed",
  });
});
