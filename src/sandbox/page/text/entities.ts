/** The three entities that Slack knows; `&amp;` last, so that `&amp;lt;` stays `&lt;`. */
export function decodeEntities(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
