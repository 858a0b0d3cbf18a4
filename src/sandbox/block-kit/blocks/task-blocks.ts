import { blockId } from "../parts/ids.ts";
import { shown } from "../parts/text-object.ts";
import { distinct, list } from "../rules/list.ts";
import { byType, isObject, only, typed } from "../rules/object.ts";
import { oneOf, text, url } from "../rules/string.ts";
import { richText } from "./rich-text.ts";

const named = { block_id: blockId };
const source = typed("url", { required: { url: url(3000), text: shown(255) } });

export const taskCard = only(
  ["message"],
  typed("task_card", {
    required: {
      task_id: text(255),
      title: shown(255),
      status: oneOf("pending", "in_progress", "complete", "error"),
    },
    optional: { ...named, details: richText, output: richText, sources: list(source, { min: 1, max: 50 }) },
  }),
);

export const plan = only(
  ["message"],
  typed("plan", {
    required: { title: shown(255) },
    optional: {
      ...named,
      tasks: list(
        byType({ task_card: taskCard }),
        { min: 1, max: 50 },
        distinct(
          (task) => (isObject(task) ? task.task_id : undefined),
          (id) => `task_id already exists: ${id}`,
        ),
      ),
    },
  }),
);
