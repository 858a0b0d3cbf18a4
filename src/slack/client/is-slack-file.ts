/** Tokens and files go to Slack's own hosts only, or to the one that stands in for Slack. */
export function isSlackFile(url: string, slackApiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, host } = new URL(url);
  if (host === new URL(slackApiUrl).host) return true;
  return protocol === "https:" && /(^|\.)slack\.com$/.test(hostname);
}
