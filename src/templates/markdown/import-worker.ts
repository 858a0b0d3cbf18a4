import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { importMarkdown } from "./import-markdown.ts";

const job = z.object({
  text: z.string(),
  fileName: z.string(),
  accept: z.object({ tables: z.boolean().exactOptional(), lists: z.boolean().exactOptional() }),
});

const { text, fileName, accept } = job.parse(workerData);
parentPort?.postMessage(importMarkdown(text, fileName, accept));
