import { readFile } from 'node:fs/promises';
import type { DefinitionFault } from '../../domain/problems/catalogue.ts';
import { Problem } from '../../domain/problems/problem.ts';
import { pathText } from '../../domain/round/faults.ts';
import { quote } from '../../domain/round/found-words.ts';
import type { UnitTable } from '../../domain/scoring/engine/unit-table.ts';
import { readScoring } from '../../domain/scoring/scheme/read-scoring.ts';
import type { SchemeFault } from '../../domain/scoring/scheme/scheme-fault.ts';
import type { ScoreScheme } from '../../domain/scoring/scheme/score-scheme.ts';
import { decodeText } from './decode-text.ts';
import { type CsvReading, readCsv } from './read-csv.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';

/** Paths of the files of a scoring. */
export interface ScoringFiles {
  /** CSV: the first column names the units, each other column is an indicator or something the scheme names. */
  readonly data: string;
  /** YAML. */
  readonly scheme: string;
  /** Last round's table, of the same form. */
  readonly previous?: string | undefined;
  /** YAML: an uncertainty setting in place of the scheme's own. */
  readonly uncertainty?: string | undefined;
  /** Makes the uncertainty setting that is used out of the one that is written. */
  readonly drawing?: ((written: unknown) => unknown) | undefined;
}

export interface Scoring {
  readonly scheme: ScoreScheme;
  readonly table: UnitTable;
  /** Columns that the scheme does not name. */
  readonly unused: readonly string[];
  /** Where a unit stands in the data file: file and line. */
  readonly placeOf: (unit: string) => string;
}

/** Scheme and table from their files. Problems: `SCORING_INVALID` with every fault of all files at once. */
export async function readScoringFiles(files: ScoringFiles): Promise<Scoring> {
  const scheme = await taken(files.scheme, readYaml);
  const data = await taken(files.data, readCsv);
  const previous = files.previous === undefined ? undefined : await taken(files.previous, readCsv);
  const uncertainty = files.uncertainty === undefined ? undefined : await taken(files.uncertainty, readYaml);
  const { scoring, faults, unused } = readScoring({
    scheme: withUncertainty(scheme.reading?.content?.value, uncertainty?.reading?.content, files),
    data: data.reading?.table,
    previous: previous?.reading?.table,
  });
  const readings = { scheme, data, previous, uncertainty };
  // What could not be taken apart has been reported as such; that its content is missing follows from it.
  const own = scheme.reading?.content === undefined ? [] : faults.map((fault) => placed(fault, files, readings));
  const all = [...scheme.faults, ...data.faults, ...(previous?.faults ?? []), ...(uncertainty?.faults ?? []), ...own];
  if (scoring === undefined || all.length > 0) throw new Problem('SCORING_INVALID', { faults: inOrder(all) });
  const lineOf = (unit: string): number => data.reading?.lineOf([scoring.table.units.indexOf(unit)]) ?? 1;
  return { ...scoring, unused, placeOf: (unit) => `${files.data}:${lineOf(unit)}` };
}

/** What a YAML file says. Problems: `SCORING_INVALID`. */
export async function readSettingFile(file: string): Promise<unknown> {
  const { reading, faults } = await taken(file, readYaml);
  if (faults.length > 0) throw new Problem('SCORING_INVALID', { faults: inOrder(faults) });
  return reading?.content?.value;
}

interface Taken<Reading> {
  readonly reading?: Reading;
  readonly faults: readonly DefinitionFault[];
}

async function taken<Reading extends { readonly faults: readonly DefinitionFault[] }>(
  file: string,
  read: (file: string, text: string) => Reading,
): Promise<Taken<Reading>> {
  const text = await textOf(file);
  if (typeof text !== 'string') return { faults: [text] };
  const reading = read(file, text);
  return { reading, faults: reading.faults };
}

async function textOf(file: string): Promise<string | DefinitionFault> {
  try {
    return decodeText(await readFile(file)) ?? { file, path: '', ...UNDECODABLE };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const found = `${quote(file)} 打不开（${String(error.code)}） / this file cannot be opened`;
    return { file, path: '', found, expected: '一个可以读取的文件 / a file that can be read' };
  }
}

const UNDECODABLE = {
  found: '看不出是哪种文字编码 / an encoding that cannot be told for certain',
  expected: 'UTF-8；在 Excel 中请另存为“CSV UTF-8” / UTF-8: in Excel save as “CSV UTF-8”',
};

interface Readings {
  readonly scheme: Taken<YamlReading>;
  readonly data: Taken<CsvReading>;
  readonly previous: Taken<CsvReading> | undefined;
  readonly uncertainty: Taken<YamlReading> | undefined;
}

/** The scheme with the uncertainty setting that is asked for. */
function withUncertainty(
  scheme: unknown,
  given: YamlReading['content'],
  { drawing = (written) => written }: ScoringFiles,
): unknown {
  if (typeof scheme !== 'object' || scheme === null) return scheme;
  const written = given === undefined ? ('uncertainty' in scheme ? scheme.uncertainty : undefined) : given.value;
  const uncertainty = drawing(written);
  return uncertainty === undefined ? scheme : { ...scheme, uncertainty };
}

function placed(
  { file, path, found, expected }: SchemeFault,
  files: ScoringFiles,
  readings: Readings,
): DefinitionFault {
  const isDrawn = file === 'scheme' && path[0] === 'uncertainty' && files.uncertainty !== undefined;
  const [source, inside] = isDrawn ? (['uncertainty', path.slice(1)] as const) : ([file, path] as const);
  const line = readings[source]?.reading?.lineOf(inside);
  const name = files[source] ?? source;
  return {
    file: name,
    ...(line !== undefined && { line }),
    path: pathText(file === 'scheme' ? inside : path.slice(1)),
    ...{ found, expected },
  };
}

function inOrder(faults: readonly DefinitionFault[]): readonly DefinitionFault[] {
  const files = [...new Set(faults.map(({ file }) => file))];
  return faults.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
