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
} from 'yaml';
import type { DefinitionFault } from '../../domain/problems/catalogue.ts';
import { aliasOffsets, yamlFaults } from './yaml-faults.ts';

export interface YamlReading {
  /** Absent when the text is too broken to say what it means. */
  readonly content?: { readonly value: unknown };
  readonly faults: readonly DefinitionFault[];
  /** Line, from 1, of the value at a path; of what surrounds it where it is missing. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Takes a YAML file apart: its content, what is wrong with its writing, and where every part of it stands. */
export function readYaml(file: string, text: string): YamlReading {
  return readPlain(text) ?? readDocument(file, text);
}

/**
 * A file that a build has written anew as JSON on one line, in just the form that `JSON.stringify` gives it: nothing can be
 * wrong with that. `undefined` for any other text.
 */
function readPlain(text: string): YamlReading | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? { content: { value }, faults: [], lineOf: () => 1 } : undefined;
  } catch {
    return undefined;
  }
}

function readDocument(file: string, text: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  return {
    ...(isUnderstood(document) && { content: { value: document.toJS() } }),
    faults: yamlFaults(document, { file, text, lines }),
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

function isUnderstood(document: Document): boolean {
  const errors = [...document.errors, ...document.warnings];
  return errors.every(({ code }) => HARMLESS.has(code)) && aliasOffsets(document).length === 0;
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

interface Member {
  readonly key?: unknown;
  readonly value: unknown;
}

function memberOf(node: unknown, key: PropertyKey): Member | undefined {
  if (isMap(node)) {
    // Of a key that stands there twice the last one counts, as in what was read.
    return node.items.findLast((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key));
  }
  return isSeq(node) && typeof key === 'number' && key < node.items.length ? { value: node.items[key] } : undefined;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) && !isAlias(node) ? (node.range?.[0] ?? undefined) : undefined;
}
