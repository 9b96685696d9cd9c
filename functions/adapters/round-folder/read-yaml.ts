import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { DefinitionFault } from '../../domain/problems/catalogue.ts';
import { quote } from '../../domain/round/found-words.ts';
import { yamlWords } from './yaml-words.ts';

export interface YamlReading {
  /** Absent when the text is too broken to say what it means. */
  readonly content?: { readonly value: unknown };
  readonly faults: readonly DefinitionFault[];
  /** Line, from 1, of the value at a path; of what surrounds it where it is missing. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Takes a YAML file apart: its content, what is wrong with its writing, and where every part of it stands. */
export function readYaml(file: string, text: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: lines, prettyErrors: false });
  const sourceLines = text.split(/\r\n?|\n/);
  const errors = [...document.errors, ...document.warnings];
  const faults = [
    ...onePerLine(errors.map(({ code, pos }) => ({ code, line: lines.linePos(pos[0]).line }))).map(({ code, line }) => {
      const source = sourceLines[line - 1] ?? '';
      const { found, expected } = yamlWords(code, source);
      return { file, line, path: '', found: `${found}：${quote(source.trim())}`, expected };
    }),
    ...aliasFaults(file, document, lines),
  ];
  const isReadable = errors.every(({ code }) => HARMLESS.has(code)) && !hasAliases(document);
  return {
    ...(isReadable && { content: { value: document.toJS() } }),
    faults,
    lineOf: (path) => lines.linePos(offsetOf(document, path)).line || 1,
  };
}

/** After these the parser still knows what the rest means, so that its faults can be told at the same time. */
const HARMLESS: ReadonlySet<ErrorCode> = new Set([
  'TAB_AS_INDENT',
  'DUPLICATE_KEY',
  'BAD_SCALAR_START',
  'TAG_RESOLVE_FAILED',
]);

interface LineError {
  readonly code: ErrorCode;
  readonly line: number;
}

/** The parser stumbles several times over one slip. */
function onePerLine(errors: readonly LineError[]): readonly LineError[] {
  return errors.filter(({ line }, position) => errors.findIndex((other) => other.line === line) === position);
}

function hasAliases(document: Document): boolean {
  return aliasOffsets(document).length > 0;
}

/** References between parts of a file can blow up to any size, and a round needs none. */
function aliasFaults(file: string, document: Document, lines: LineCounter): readonly DefinitionFault[] {
  return aliasOffsets(document).map((offset) => ({
    file,
    line: lines.linePos(offset).line,
    path: '',
    found: '以 * 开头的引用 / a reference beginning with *',
    expected:
      '写出内容本身；文字若以 * 开头，请用英文双引号括起 / the content itself; a text that begins with * stands in double quotes',
  }));
}

function aliasOffsets(document: Document): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, alias) => {
      offsets.push(alias.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Where the value at `path` begins: its key's place for a member of a mapping, its own for an item of a list. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const member = memberOf(node, key);
    if (member === undefined) return offset;
    offset = startOf(member.key) ?? startOf(member.value) ?? offset;
    node = member.value;
  }
  return offset;
}

function memberOf(node: unknown, key: PropertyKey): { readonly key?: unknown; readonly value: unknown } | undefined {
  if (isMap(node)) {
    // Of a key that stands there twice the last one counts, as in what was read.
    return node.items.findLast((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key));
  }
  return isSeq(node) && typeof key === 'number' && key < node.items.length ? { value: node.items[key] } : undefined;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) && !isAlias(node) ? (node.range?.[0] ?? undefined) : undefined;
}
