/** The item of the checklist by which it is tried. The role answers for it, so that its only holder owns it from the start. */
export const ITEM = "The way back is known";
/** One that nobody has. */
export const UNOWNED = "Somebody watches";
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
  "",
].join("\n");
