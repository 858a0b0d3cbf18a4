/** The item of the checklist by which it is tried. The role answers for it, so that its only holder owns it from the start. */
export const ITEM = "The way back is known";
/** One that nobody has. */
export const UNOWNED = "Somebody watches";
/** What the form that assigns a section calls the one that these two are in, before anything is done. */
export const SECTION = "The release — 2 not settled, 1 without an owner";
export const CHECKLIST = [
  "id: rights",
  "version: 1",
  "title: Rights",
  "sign-offs: { sre: 1 }",
  "sections:",
  "  - title: The release",
  "    items:",
  `      - title: ${ITEM}`,
  "        role: sre",
  `      - title: ${UNOWNED}`,
  "  - title: The papers",
  "    items:",
  "      - title: The notes are written",
  "        level: should",
  "",
].join("\n");
