import type { ServerResponse } from "node:http";

/** A page that says one thing. Everything in it is escaped here. */
export type Page = {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly link: { readonly to: string; readonly text: string } | null;
};

const STYLE =
  "body{margin:15vh auto;max-width:34rem;padding:0 1.5rem;font:17px/1.5 system-ui,sans-serif;color:#1d1c1d;background:#fff}" +
  "h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}p{margin:0 0 1.5rem}" +
  "a{display:inline-block;padding:.6rem 1.1rem;border-radius:8px;background:#1d3a5f;color:#fff;text-decoration:none}" +
  "a:focus-visible{outline:3px solid #1d9bd1;outline-offset:2px}" +
  "@media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#1a1d21}a{background:#4a7ab5}}";

export function sendPage(response: ServerResponse, { status, title, text, link }: Page): void {
  const button = link === null ? "" : `<a href="${escaped(link.to)}">${escaped(link.text)}</a>`;
  response
    .writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    })
    .end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${escaped(title)}</title><style>${STYLE}</style></head>` +
        `<body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${button}</main></body></html>`,
    );
}

function escaped(text: string): string {
  const entities: { readonly [character: string]: string } = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

const AGAIN = { to: "/slack/install", text: "Start again" };

export function installedPage(name: string, link: string): Page {
  return {
    status: 200,
    title: `Readiness is installed in ${name}`,
    text: "Invite it to a channel, then type /readiness start there.",
    link: { to: link, text: "Open Slack" },
  };
}

/** By the code of `@slack/oauth`'s error, and by whether somebody pressed Cancel. */
export function failedPage(code: string, isCancelled: boolean): Page {
  if (isCancelled)
    return { status: 200, title: "Nothing was installed", text: "You cancelled it on Slack's page.", link: AGAIN };
  if (code === "slack_oauth_missing_state" || code === "slack_oauth_missing_code")
    return {
      status: 400,
      title: "Start here",
      text: "An installation begins on this page, not on Slack's.",
      link: AGAIN,
    };
  if (code === "slack_oauth_invalid_state") {
    const text =
      "It was begun more than ten minutes ago, in another browser, or is over already. Nothing was installed.";
    return { status: 400, title: "This installation cannot go on", text, link: AGAIN };
  }
  const text = "Slack or our own database did not answer as it should. Nothing was installed.";
  return { status: 502, title: "That did not work", text, link: AGAIN };
}
