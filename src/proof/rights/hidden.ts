/** A review in a private channel in which nobody of the cast is. Nothing else has its version, by which it would be known. */
export const HIDDEN = { channel: "vault", service: "hidden-pay", version: "97.3.1", lead: "ines" } as const;
