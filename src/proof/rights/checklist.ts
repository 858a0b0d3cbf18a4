/** The item of the checklist by which it is tried, which the role answers for. */
export const ITEM = "The way back is known";
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
  "      - title: Somebody watches",
  "",
].join("\n");
