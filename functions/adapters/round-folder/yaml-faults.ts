import { type Document, type LineCounter, visit, type YAMLError } from 'yaml';
import type { DefinitionFault } from '../../domain/problems/catalogue.ts';
import { quote } from '../../domain/round/found-words.ts';
import { yamlWords } from './yaml-words.ts';

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
}

/** What is wrong with the writing of a YAML file, one fault a line: the parser stumbles several times over one slip. */
export function yamlFaults(document: Document, source: YamlSource): readonly DefinitionFault[] {
  const lineTexts = source.text.split(/\r\n?|\n/);
  const byLine = new Map<number, YAMLError>();
  for (const error of [...document.errors, ...document.warnings]) {
    const { line } = source.lines.linePos(offsetOfError(error, document));
    if (!byLine.has(line)) byLine.set(line, error);
  }
  const slips = [...byLine].map(([line, { code }]) => {
    const lineText = lineTexts[line - 1] ?? '';
    const { found, expected } = yamlWords(code, lineText);
    return { file: source.file, line, path: '', found: `${found}：${quote(lineText.trim())}`, expected };
  });
  return [...slips, ...aliasFaults(document, source)];
}

/** Of a quotation that is never closed the place where it begins: its end is where the parser ran out of text. */
function offsetOfError({ code, pos: [end] }: YAMLError, document: Document): number {
  let offset = end;
  if (code !== 'MISSING_CHAR') return offset;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < end && end <= range[2]) offset = range[0];
    },
  });
  return offset;
}

/** References between parts of a file can blow up to any size, and a round needs none. */
function aliasFaults(document: Document, { file, lines }: YamlSource): readonly DefinitionFault[] {
  return aliasOffsets(document).map((offset) => ({
    file,
    line: lines.linePos(offset).line,
    path: '',
    found: '以 * 开头的引用 / a reference beginning with *',
    expected:
      '写出内容本身；文字若以 * 开头，请用英文双引号括起 / the content itself; a text that begins with * stands in double quotes',
  }));
}

/** Where the references of a document stand. */
export function aliasOffsets(document: Document): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, alias) => {
      offsets.push(alias.range?.[0] ?? 0);
    },
  });
  return offsets;
}
