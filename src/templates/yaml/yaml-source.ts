import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { TemplateProblem } from "../template-notes.ts";

export type Path = readonly PropertyKey[];

/** A YAML text that was read, and where each of its fields stands. */
export type YamlSource = {
  readonly data: unknown;
  /** The place of a value, or of its nearest ancestor that exists. */
  at(path: Path): { readonly line: number; readonly column: number };
  /** The place of a key in the map at `path`. */
  atKey(path: Path, key: string): { readonly line: number; readonly column: number };
};

type Read =
  | { readonly ok: true; readonly source: YamlSource }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

const MOST_ALIASES = 100;

/** Reads one YAML document. Syntax errors and alias bombs become problems. */
export function readYaml(text: string, file: string): Read {
  const lines = new LineCounter();
  const problem = (offset: number, message: string): TemplateProblem => ({
    file,
    ...place(lines, offset),
    field: "",
    message,
  });
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    if (document.errors.length > 0) {
      const problems = document.errors
        .slice(0, 20)
        .map((error) => problem(error.pos[0], notYaml(error.code, error.message)));
      return { ok: false, problems };
    }
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { ok: true, source: locate(document, data, lines) };
  } catch (error) {
    if (error instanceof RangeError)
      return { ok: false, problems: [problem(0, "This YAML is nested too deeply to be read.")] };
    if (!(error instanceof ReferenceError)) throw error;
    const message = `This YAML repeats itself too often through aliases (\`*name\`); ${MOST_ALIASES} repeats are the limit.`;
    return { ok: false, problems: [problem(0, message)] };
  }
}

function notYaml(code: string, message: string): string {
  const detail = (message.split("\n")[0] ?? message).replace(/ at line .*$/u, "");
  if (code === "DUPLICATE_KEY") return "This key stands twice in the same block; remove one of them.";
  if (code === "MULTIPLE_DOCS") return "The file holds several YAML documents (`---`); expected one template.";
  return `This is not valid YAML: ${detail}.`.replace(/\.\.$/u, ".");
}

function locate(document: Document.Parsed, data: unknown, lines: LineCounter): YamlSource {
  const nodeAt = (path: Path): Node | null => {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path.map(plainKey), true);
    return isNode(node) && node.range ? node : null;
  };
  const at: YamlSource["at"] = (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const last = path[depth - 1];
      const node = nodeAt(path.slice(0, depth));
      if (node?.range) return place(lines, node.range[0]);
      if (typeof last === "string" && hasKey(nodeAt(path.slice(0, depth - 1)), last))
        return atKey(path.slice(0, depth - 1), last);
    }
    return { line: 1, column: 1 };
  };
  const atKey: YamlSource["atKey"] = (path, key) => {
    const found = keyNode(nodeAt(path), key);
    return found?.range ? place(lines, found.range[0]) : at(path);
  };
  return { data, at, atKey };
}

function keyNode(map: Node | null, key: string): Node | null {
  if (!isMap(map)) return null;
  const pair = map.items.find(({ key: candidate }) => isScalar(candidate) && String(candidate.value) === key);
  return pair !== undefined && isNode(pair.key) ? pair.key : null;
}

function hasKey(map: Node | null, key: string): boolean {
  return keyNode(map, key) !== null;
}

function plainKey(key: PropertyKey): string | number {
  return typeof key === "symbol" ? key.toString() : key;
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
