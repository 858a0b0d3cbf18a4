/** What a text seems to hold that should be kept elsewhere. `token`: an access token or key of some service. */
export type SecretKind = "private-key" | "token" | "password";
