/** A stable id that a checklist's text carries, such as `PRC-15-001`, `SEC-01`, `AC-2(1)`, `V2.1.1` or `1.2.3`. */
const CODE = String.raw`(?:[A-Z][A-Z0-9]{0,11}(?:[-_.][A-Z0-9]{1,12}){0,5}[-_.][0-9]{1,6}[A-Za-z]?(?:\.[0-9]{1,4}){0,4}|[A-Z]{1,3}[0-9]{1,4}(?:\.[0-9]{1,4}){1,4}|[0-9]{1,3}(?:\.[0-9]{1,3}){2,4})(?:\([0-9a-z]{1,3}\)){0,3}`;

const AT_START = new RegExp(
  String.raw`^(?:\[(${CODE})\]|\((${CODE})\)|\x60(${CODE})\x60|(${CODE})(?=$|[\s:：—–|]|\.\s|-\s))`,
  "u",
);
const AT_END = new RegExp(String.raw`\s(?:\[(${CODE})\]|\((${CODE})\)|\x60(${CODE})\x60)\.?$`, "u");

/** Words of the same shape that are names of things, not of items. */
const NOT_A_CODE =
  /^(?:UTF|SHA|AES|TLS|SSL|HTTPS?|RSA|ISO|IEC|IEEE|RFC|CVE|CWE|GHSA|COVID|SOC|PCI|FIPS|NIST|WCAG|MD|ES|ECMA|PEP|IPV|IP|ED|CRC|BASE|X|PKCS|OAUTH|SAML|GDPR|ARM|AMD|MP|H|P|Q|T|K8S|EU|US|UK|UTC|GMT|CP|WIN|KB|ASCII)[-_.]?[0-9]/u;
const VERSION = /^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}$/u;

/** The stable id at the start of the text, or in brackets at its end; null when there is none. */
export function stableCode(text: string): string | null {
  const start = AT_START.exec(text);
  const code =
    start?.slice(1).find((group) => group !== undefined) ??
    AT_END.exec(text)
      ?.slice(1)
      .find((group) => group !== undefined);
  if (code === undefined || NOT_A_CODE.test(code)) return null;
  if (start === null && VERSION.test(code)) return null;
  return code;
}

/** Whether the whole text is a stable id. */
export function isStableCode(text: string): boolean {
  return stableCode(text) === text.replace(/^[[(`]|[\])`]$/gu, "") && stableCode(text) !== null;
}
