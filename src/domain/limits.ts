/** Lengths of what people type, in characters. Chosen so that a row, a card and a form always fit into Slack's own limits. */
export const TEXT_LIMITS = { reason: 300, note: 1500, link: 2000, title: 150, comment: 1500, number: 40 } as const;
