/** Who was named in a command: by Slack's id, or by a name that Slack did not turn into one. */
export type Who = { readonly kind: "id"; readonly id: string } | { readonly kind: "name"; readonly name: string };
