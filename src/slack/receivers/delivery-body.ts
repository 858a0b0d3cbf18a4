export type DeliveryBody = { readonly [field: string]: unknown };

/** What Slack delivered: JSON for events, a form for commands, a form with JSON inside for everything that is clicked. */
export function deliveryBody(contentType: string, text: string): DeliveryBody | undefined {
  if (contentType.startsWith("application/json")) return objectOf(text);
  const form = new URLSearchParams(text);
  const payload = form.get("payload");
  return payload === null ? Object.fromEntries(form) : objectOf(payload);
}

function objectOf(text: string): DeliveryBody | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
