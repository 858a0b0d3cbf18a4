import { parentPort, workerData } from "node:worker_threads";
import { contentKey } from "../content-key.ts";
import { importMarkdown } from "../markdown/import-markdown.ts";
import { parseTemplate } from "../yaml/parse-template.ts";
import type { Answer } from "./run-in-worker.ts";
import { templateJob } from "./template-job.ts";

const job = templateJob.parse(workerData);
const result =
  job.format === "markdown"
    ? importMarkdown(job.text, job.fileName, job.accept)
    : parseTemplate(job.text, job.fileName);
const template = "template" in result ? result.template : null;
const answer: Answer<typeof result> = { result, contentKey: template === null ? null : contentKey(template) };
parentPort?.postMessage(answer);
