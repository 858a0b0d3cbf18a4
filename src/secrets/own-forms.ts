import type { SecretKind } from "../domain/evidence/secret-kind.ts";

/** A value as secrets are: long enough, and no placeholder such as `<token>`, `***` or `$TOKEN`. */
const VALUE = String.raw`(?![<$*{\[])(?!x{4,}|\.{3}|…)[^\s"'<>&,;]`;

/** What stands before a name: the beginning of a line, or a sign, as in `DB_PASSWORD`. */
const WORD = String.raw`(?:^|[\s"'_.{(,;-])`;
const PASSWORD = "(?:password|passwd|passphrase|pwd)";

/** Forms of secrets that are not in secretlint's recommended rules. The makers' documents name the prefixes. */
export const OWN_FORMS: readonly { readonly kind: SecretKind; readonly form: RegExp }[] = [
  { kind: "private-key", form: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/ },
  { kind: "private-key", form: /\bPuTTY-User-Key-File-\d/ },
  { kind: "private-key", form: /\bAGE-SECRET-KEY-1[0-9A-Z]{20,}/ },
  // Any scheme: https, postgres, redis, amqp, mongodb+srv …
  { kind: "password", form: new RegExp(String.raw`\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@]*:${VALUE}{1,}?@[^\s/]+`, "i") },
  // AWS ids of keys: long-lived and temporary ones.
  { kind: "token", form: /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/ },
  { kind: "token", form: /\bAIza[\w-]{35}/ },
  { kind: "token", form: /\bya29\.[\w-]{20,}/ },
  { kind: "token", form: /\bGOCSPX-[\w-]{20,}/ },
  { kind: "token", form: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/ },
  { kind: "token", form: /\b(?:glpat|gldt|glrt|glptt|glcbt|glft|glsoat)-[\w-]{20,}/ },
  { kind: "token", form: /\bxox[a-z]-[\w-]{10,}|\bxapp-\d-[\w-]{10,}/ },
  { kind: "token", form: /hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/]{20,}/ },
  { kind: "token", form: /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}|\bwhsec_[A-Za-z0-9+/=]{20,}/ },
  { kind: "token", form: /\bsk-(?:ant|proj|svcacct|admin|or)-[\w-]{20,}|\bsk-[A-Za-z0-9]{32,}\b/ },
  { kind: "token", form: /\bhf_[A-Za-z0-9]{30,}|\br8_[A-Za-z0-9]{30,}/ },
  { kind: "token", form: /\bnpm_[A-Za-z0-9]{30,}|\bpypi-[\w-]{40,}|\brubygems_[0-9a-f]{40,}/ },
  { kind: "token", form: /\bdckr_(?:pat|oat)_[\w-]{20,}/ },
  { kind: "token", form: /\b(?:dop|doo|dor)_v1_[0-9a-f]{40,}/ },
  { kind: "token", form: /\bSG\.[\w-]{16,}\.[\w-]{16,}/ },
  { kind: "token", form: /\bkey-[0-9a-f]{32}\b|\bSK[0-9a-f]{32}\b/ },
  { kind: "token", form: /\b(?:glsa|glc)_[\w+/=]{20,}/ },
  { kind: "token", form: /\bhv[sbr]\.[\w-]{20,}|\bs\.[A-Za-z0-9]{24}\b/ },
  { kind: "token", form: /\b(?:lin_api|lin_oauth)_[A-Za-z0-9]{20,}|\bsntry[su]_[\w=.+/-]{20,}|\bntn_[A-Za-z0-9]{20,}/ },
  { kind: "token", form: /\bATATT3[\w=-]{20,}|\bATCTT3[\w=-]{20,}/ },
  { kind: "token", form: /\b(?:NRAK|NRJS|NRAL)-[A-Z0-9]{20,}|\bdapi[0-9a-f]{32}\b/ },
  { kind: "token", form: /\b(?:shpat|shpca|shppa|shpss)_[0-9a-fA-F]{32}/ },
  { kind: "token", form: /\b(?:pul|sqp|squ|sqa)[-_][0-9a-f]{40}\b/ },
  { kind: "token", form: /\bEAA[A-Za-z0-9]{30,}|\bsq0(?:atp|csp)-[\w-]{22,}/ },
  { kind: "token", form: /\b\d{8,10}:AA[\w-]{33}\b/ },
  { kind: "token", form: /\bops_eyJ[\w-]{40,}|\bA3-[A-Z0-9]{6}-[A-Z0-9]{6,}-[A-Z0-9]{5}/ },
  { kind: "token", form: /\brdy_[\w-]{20,}/ },
  // JSON Web Tokens (RFC 7519), and what is sent in headers.
  { kind: "token", form: /\beyJ[\w-]{8,}\.(?:eyJ|e30)[\w-]*\.[\w-]{8,}/ },
  { kind: "token", form: /\bauthorization\s*[:=]\s*(?:bearer|basic|token)\s+[\w.~+/=-]{12,}/i },
  { kind: "token", form: /\bbearer\s+[\w.~+/-]{24,}=*/i },
  // Signed addresses of storage: AWS, Google, Azure.
  { kind: "token", form: /[?&](?:X-Amz-Signature|X-Goog-Signature|Signature)=[\w%+/-]{20,}/i },
  { kind: "token", form: /[?&]sig=[\w%+/-]{20,}/i },
  { kind: "token", form: /\b(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/=]{20,}/i },
  {
    kind: "token",
    form: new RegExp(
      `[?&#](?:access[_-]?token|auth[_-]?token|api[_-]?key|apikey|token|secret|client[_-]?secret|private[_-]?token|id_token|refresh[_-]?token)=${VALUE}{8,}`,
      "i",
    ),
  },
  { kind: "password", form: new RegExp(`[?&#](?:password|passwd|pwd)=${VALUE}{4,}`, "i") },
  // In words: `DB_PASSWORD=…`, `"passphrase": "…"`. After a colon only what no sentence would say: it has a digit or a sign in it.
  { kind: "password", form: new RegExp(String.raw`${WORD}${PASSWORD}["']?\s*=\s*["']?${VALUE}{6,}`, "im") },
  {
    kind: "password",
    form: new RegExp(String.raw`${WORD}${PASSWORD}["']?\s*:(?!//)\s*["']?(?=\S*[\d!@#$%^&*])${VALUE}{6,}`, "im"),
  },
  {
    kind: "token",
    form: new RegExp(
      String.raw`${WORD}(?:api[_-]?key|secret[_-]?(?:access[_-]?)?key|client[_-]?secret|access[_-]?token|auth[_-]?token|signing[_-]?secret|encryption[_-]?key)["']?\s*(?:=|:(?!//))\s*["']?${VALUE}{12,}`,
      "im",
    ),
  },
];
