import { parentPort, workerData } from "node:worker_threads";
import { importMarkdown } from "../markdown/import-markdown.ts";
import { parseTemplate } from "../yaml/parse-template.ts";
import { templateJob } from "./template-job.ts";

const job = templateJob.parse(workerData);
parentPort?.postMessage(
  job.format === "markdown"
    ? importMarkdown(job.text, job.fileName, job.accept)
    : parseTemplate(job.text, job.fileName),
);
