const BARE = ["<!channel>", "<!here>", "<!everyone>", "<!subteam^S0INJECTED>", "<@U0INJECTED>", "<#C0INJECTED>"];
const LINKS = ["<https://evil.example/x|click>", "<https://evil.example/x>", "<mailto:a@evil.example|mail>"];
const DATES = ["<!date^0^{date}|then>", "<!subteam^S0INJECTED|@all>", "<!channel|channel>", "<@U0INJECTED|ana>"];
const MARKUP = ["*bold*", "_slanted_", "~struck~", "> quoted", ":tada:", "`code`", "```block```", "*_~all~_*"];
const NAMES = ["@channel", "@here", "@everyone", "@U0INJECTED", "#general"];

const once = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What somebody types who would like Slack to read it as markup: bare, escaped once and twice, and hidden in other things. */
export const INJECTIONS: readonly string[] = [
  ...BARE,
  ...LINKS,
  ...DATES,
  ...MARKUP,
  ...NAMES,
  ...BARE.map(once),
  ...BARE.map((form) => once(once(form))),
  ...BARE.map((form) => `*${form}*`),
  ...BARE.map((form) => `\`${form}\``),
  ...BARE.map((form) => `<<${form}>>`),
  ...[
    "[x](https://evil.example/x)",
    "![x](https://evil.example/x.png)",
    "<script>alert(1)</script>",
    "<img src=x onerror=1>",
  ],
];

/** Ids that stand in nothing but injections. */
const PLANTED = /[USC]0INJECTED|evil\.example/;
const MARKED =
  /<(?:!(?:channel|here|everyone|date\^0\^)|!subteam\^S0INJECTED|@U0INJECTED|#C0INJECTED|https?:\/\/evil|mailto:a@evil)/;
/** In rich text these are alive by their type. */
const ALIVE = new Set(["user", "usergroup", "channel", "broadcast", "link", "emoji"]);

/** Where something that was typed is alive in what was sent to Slack: a sentence for each place. */
export function alive(sent: unknown): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown, key: string, isMarked: boolean): void => {
    if (typeof node === "string") {
      if (isMarked && MARKED.test(node)) found.push(`${key}: ${node.slice(0, 200)}`);
      return;
    }
    if (Array.isArray(node)) {
      for (const one of node) visit(one, key, isMarked);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const part: Record<string, unknown> = { ...node };
    const type = typeof part.type === "string" ? part.type : "";
    const json = JSON.stringify(part);
    if (type === "broadcast" || (ALIVE.has(type) && PLANTED.test(json))) found.push(json.slice(0, 200));
    // Text is markup at the top of a message and in `mrkdwn`; in `plain_text` and in rich text it is what it is.
    const marked = type === "" || type === "mrkdwn" || type === "markdown";
    for (const [name, inner] of Object.entries(part)) {
      if (["private_metadata", "value", "metadata"].includes(name)) continue;
      visit(
        inner,
        name,
        typeof inner === "string" ? marked && (name === "text" || name === "initial_comment") : isMarked,
      );
    }
  };
  visit(sent, "", false);
  return found;
}

/** Everything that people read of what was sent, as they see it, pieces of one line side by side. */
export function shown(sent: unknown): string {
  const words: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const part: Record<string, unknown> = { ...node };
    const { type, text } = part;
    const isLiteral = type === "plain_text" || (type === "text" && typeof text === "string");
    if (typeof text === "string") words.push(isLiteral ? coded(text, part.style) : unescaped(text));
    if (typeof part.initial_value === "string") words.push(part.initial_value);
    if (part.response_action === "errors") words.push(...Object.values(Object(part.errors)).map(String));
    // A piece of a line has nothing within it but its style.
    if (type === "text") return;
    for (const inner of Object.values(part)) visit(inner);
    words.push("\n");
  };
  visit(sent);
  return asSeen(words.join(""));
}

/** Code of a checklist is typed between backticks, and drawn by its style. */
function coded(text: string, style: unknown): string {
  return Object(style).code === true ? `\`${text}\`` : text;
}

/** Nobody sees the marks that keep a character from formatting, nor that a backtick is a look-alike. */
export function asSeen(text: string): string {
  return text
    .replaceAll("\uFEFF", "")
    .replaceAll("ˋ", "`")
    .replace(/[ \t]+/g, " ");
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
