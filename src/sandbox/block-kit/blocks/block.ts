import { byType } from "../rules/object.ts";
import { card, carousel } from "./card-blocks.ts";
import { chart } from "./chart-block.ts";
import { container } from "./container-block.ts";
import { actions, contextActions, input } from "./interactive-blocks.ts";
import { file, image, video } from "./media-blocks.ts";
import { richText } from "./rich-text.ts";
import { dataTable, table } from "./table-blocks.ts";
import { plan, taskCard } from "./task-blocks.ts";
import { alert, context, divider, header, markdown, section } from "./text-blocks.ts";

/** Every block that Slack knows. Those with narrower surfaces say so themselves. */
export const block = byType({
  actions,
  alert,
  card,
  carousel,
  container,
  context,
  context_actions: contextActions,
  data_table: dataTable,
  data_visualization: chart,
  divider,
  file,
  header,
  image,
  input,
  markdown,
  plan,
  rich_text: richText,
  section,
  table,
  task_card: taskCard,
  video,
});
