import { z } from "zod";

const accept = z.object({ tables: z.boolean().exactOptional(), lists: z.boolean().exactOptional() });

/** What the thread is asked to do: read one file. */
export const templateJob = z.discriminatedUnion("format", [
  z.object({ format: z.literal("markdown"), text: z.string(), fileName: z.string(), accept }),
  z.object({ format: z.literal("yaml"), text: z.string(), fileName: z.string() }),
]);

export type TemplateJob = z.infer<typeof templateJob>;
