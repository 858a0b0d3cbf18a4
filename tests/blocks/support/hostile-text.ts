import fc from "fast-check";

const HOSTILE = [
  "<!channel>",
  "<!here|here>",
  "<@UEVE>",
  "<!subteam^SEVE>",
  "&&&&&&&&&&&&&&&&",
  "&lt;!channel&gt;",
  "*bold* _it_ ~no~ `code`",
  "```fence```",
  ":tada::tada:",
  "> quoted\n>>> all",
  "<https://evil.example|click>",
  "資格情報はシークレットマネージャーにある",
  "الأسرار في مدير الأسرار",
  "\u202Eesrever\u202C",
  "👩‍👩‍👧‍👦🏳️‍🌈",
  "\uD800 alone",
  "\u0000\u0007",
  "   ",
  "@channel @here #general",
  "|pipe|",
] as const;

/** What somebody might type: anything at all, up to `longest` UTF-16 units. */
export function hostileText(longest: number, shortest = 0): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constant("&".repeat(longest)),
    fc.constant("<".repeat(longest)),
    fc.constant("_*".repeat(longest)),
    fc.constant("漢".repeat(longest)),
    fc.constant("👩‍👩‍👧‍👦".repeat(longest)),
  );
  return fc.array(piece, { minLength: shortest === 0 ? 0 : 1, maxLength: 4 }).map((pieces) => {
    const text = pieces.join(" ").slice(0, longest);
    return text.length < shortest ? "x".repeat(shortest) : text;
  });
}
