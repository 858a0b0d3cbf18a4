/**
 * Slack's ceilings. All lengths are characters after escaping.
 * Sources: docs.slack.dev, reference/block-kit (blocks, block elements, composition objects), reference/views,
 * reference/methods/chat.postMessage, chat.update. Where the documentation is silent or has changed, the smaller number.
 */
export const LIMITS = {
  message: {
    blocks: 50,
    /** Undocumented: Slack answers `msg_blocks_too_long` at about 12,000. */
    allText: 10_000,
    /** 4,000 is hard for chat.update and advised for chat.postMessage. */
    text: 4_000,
  },
  view: { blocks: 100, title: 24, submit: 24, close: 24, privateMetadata: 3_000, bytes: 250_000 },
  section: { text: 3_000, field: 2_000, fields: 10 },
  header: 150,
  context: { elements: 10 },
  actions: { elements: 25 },
  id: 255,
  button: { text: 75, value: 2_000, url: 3_000, accessibilityLabel: 75 },
  option: { text: 75, value: 75, description: 75 },
  options: { checkboxes: 10, overflow: 5, select: 100 },
  confirm: { title: 100, text: 300, button: 30 },
  input: { label: 2_000, hint: 2_000, placeholder: 150, text: 3_000 },
} as const;
