import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import type { DefinitionFault } from '../../domain/problems/catalogue.ts';
import { quote } from '../../domain/round/found-words.ts';
import type { Table } from '../../domain/round/table.ts';

export interface CsvReading {
  /** Absent when the text is no table with commas. */
  readonly table?: Table;
  readonly faults: readonly DefinitionFault[];
  /** Line, from 1, on which the row of a path begins. */
  lineOf(path: readonly PropertyKey[]): number;
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly line: number;
}

/**
 * Takes a CSV file apart: its header and filled rows, what is wrong with its writing, and the line of every row. A quote in
 * the middle of a cell is part of its text.
 */
export function readCsv(file: string, text: string): CsvReading {
  const separator = wrongSeparator(text);
  if (separator !== undefined) return broken([separatorFault(file, text, separator)]);
  const { rows, quotingFaults } = parseRows(text.replace(/\r\n?/g, '\n'));
  if (quotingFaults.length > 0) return broken(quotingFaults.map((fault) => describeQuoting(file, fault)));
  const [header, ...rest] = rows.filter(({ record }) => record.some((cell) => cell !== ''));
  if (header === undefined) return broken([emptyFault(file)]);
  return {
    table: { header: header.record, rows: rest.map(({ record }) => record) },
    faults: [],
    lineOf: ([row]) => (typeof row === 'number' ? rest[row]?.line : undefined) ?? header.line,
  };
}

function broken(faults: readonly DefinitionFault[]): CsvReading {
  return { faults, lineOf: () => 1 };
}

interface ParsedRows {
  readonly rows: readonly ParsedRow[];
  readonly quotingFaults: readonly QuotingFault[];
}

interface QuotingFault {
  /** Where the row begins. */
  readonly line: number;
  readonly kind: 'open' | 'beside';
}

/** After a row whose quoting is broken the parser is set anew at the next line, so that every such row is named. */
function parseRows(text: string): ParsedRows {
  const lines = text.split('\n');
  const rows: ParsedRow[] = [];
  const quotingFaults: QuotingFault[] = [];
  let start = 0;
  while (start < lines.length) {
    const { rows: some, broken: kind } = parseFrom(lines, start);
    rows.push(...some.rows);
    if (kind !== undefined) quotingFaults.push({ line: some.nextLine, kind });
    start = kind === 'beside' ? some.nextLine : lines.length;
  }
  return { rows, quotingFaults };
}

interface Progress {
  readonly rows: ParsedRow[];
  nextLine: number;
}

function parseFrom(lines: readonly string[], start: number): { rows: Progress; broken?: QuotingFault['kind'] } {
  const progress: Progress = { rows: [], nextLine: start + 1 };
  const keep = (record: readonly string[], info: InfoRecord): null => {
    progress.rows.push({ record, line: progress.nextLine });
    progress.nextLine = start + info.lines + 1;
    return null;
  };
  const text = lines.slice(start).join('\n');
  try {
    parse(text, { bom: true, trim: true, relax_quotes: true, relax_column_count: true, on_record: keep });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows: progress, broken: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'beside' };
  }
  return { rows: progress };
}

const SEPARATORS = [
  { mark: ';', zh: '分号', en: 'semicolons' },
  { mark: '\t', zh: '制表符', en: 'tabs' },
  { mark: '，', zh: '中文逗号', en: 'full-width commas' },
  { mark: '|', zh: '竖线', en: 'bars' },
];

type Separator = (typeof SEPARATORS)[number];

function firstLine(text: string): string {
  return /[^\r\n]*/.exec(text.replace(/^[\ufeff\s]+/, ''))?.[0] ?? '';
}

function wrongSeparator(text: string): Separator | undefined {
  const line = firstLine(text);
  return line.includes(',') ? undefined : SEPARATORS.find(({ mark }) => line.includes(mark));
}

function separatorFault(file: string, text: string, { zh, en }: Separator): DefinitionFault {
  return {
    file,
    line: 1,
    path: '',
    found: `各列用${zh}分隔：${quote(firstLine(text))} / columns separated by ${en}`,
    expected:
      '用英文逗号分隔；在 Excel 或 WPS 中请另存为“CSV UTF-8（逗号分隔）” / commas between columns: in a spreadsheet program save as “CSV UTF-8 (comma delimited)”',
  };
}

function emptyFault(file: string): DefinitionFault {
  return {
    file,
    line: 1,
    path: '',
    found: '空文件 / an empty file',
    expected: '第一行为列名 / column names in the first line',
  };
}

function describeQuoting(file: string, { line, kind }: QuotingFault): DefinitionFault {
  return {
    file,
    line,
    path: '',
    found:
      kind === 'open'
        ? '英文双引号有始无终，其后的内容都被当作同一格 / a double quote that is opened and never closed'
        : '英文双引号之外还有内容 / text beside a cell in double quotes',
    expected:
      '引号括住整格；内容里的引号写两遍（""） / quotes around the whole cell; a quote inside it is written twice',
  };
}
