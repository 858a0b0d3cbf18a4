import { LIMITS } from "./template-limits.ts";

type TemplateText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

/** Bytes of an uploaded or local file → text. UTF-8, or UTF-16 with its byte order mark; anything else gets a sentence. */
export function readTemplateText(bytes: Uint8Array, fileName: string): TemplateText {
  if (bytes.byteLength > LIMITS.bytes) return { ok: false, problem: tooLarge(bytes.byteLength, fileName) };
  const problem = `${fileName} is not text. Expected a YAML or Markdown file in UTF-8.`;
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    const refusal = refuseText(text, fileName);
    return refusal === null ? { ok: true, text } : { ok: false, problem: refusal };
  } catch {
    return { ok: false, problem };
  }
}

/** Why this text cannot be a template file (too large, or binary), or null. */
export function refuseText(text: string, fileName: string): string | null {
  const bytes = text.length > LIMITS.bytes ? text.length : Buffer.byteLength(text);
  if (bytes > LIMITS.bytes) return tooLarge(bytes, fileName);
  if (text.includes("\0"))
    return `${fileName} is not text: it contains NUL bytes. Expected a YAML or Markdown file in UTF-8.`;
  return null;
}

function tooLarge(bytes: number, fileName: string): string {
  const size = (bytes / 1_048_576).toFixed(1);
  return `${fileName} is too large: ${size} MB, and 1 MB is the limit. Split it into several templates.`;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
