/** Ceilings of a template. Lengths are UTF-16 units, as Slack's own limits are checked. */
export const LIMITS = {
  bytes: 1_048_576,
  sections: 200,
  items: 2_000,
  criteriaPerItem: 200,
  id: 100,
  templateTitle: 150,
  sectionTitle: 100,
  itemTitle: 150,
  criterionTitle: 150,
  /** Slack shows a criterion as a check box option of at most 75 characters. */
  criterionShown: 75,
  text: 3_000,
  expects: 100,
  role: 40,
  quorum: 50,
} as const;
