/** What one return claims: links, files, enterprises, contracts and the wording of its evidence. */
import { textTokens } from '../checks/peers/text-tokens.ts';
import type { CellSource, EvidenceObservation, ReturnReading } from '../intake/reading.ts';
import type { Claim, ClaimKind, ClaimPlace } from './claim.ts';
import { contractNumbersIn } from './contract-number.ts';
import { creditCodesIn } from './credit-code.ts';
import { linkKey } from './link-key.ts';

/** A file that a centre handed in as evidence. */
export interface EvidenceFile {
  readonly name: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface ClaimSource {
  readonly round: string;
  readonly reading: Pick<ReturnReading, 'centre' | 'evidence' | 'sections'>;
  readonly files?: readonly EvidenceFile[];
}

/** A shorter description says a kind of document (参会签到表) and not one document. */
const DESCRIPTION_TOKENS = 12;

/**
 * The claims of a return. Codes whose check character is wrong count too: a slip that two centres share tells the more. One thing that
 * a return names several times for one item is one claim.
 *
 * @example claimsOf({ round: '2019', reading }).map(({ kind }) => kind) // ['link', 'credit-code']
 */
export function claimsOf({ round, reading, files = [] }: ClaimSource): readonly Claim[] {
  const { centre, evidence, sections } = reading;
  const byName = Map.groupBy(files, ({ name }) => baseName(name));
  const rows = evidence.flatMap((row) => rowClaims(row, { round, centre }, byName));
  const texts = sections.flatMap(({ item, text, source }) =>
    namedIn(text).map(([kind, key]) => claim(kind, key, { round, centre, item, ...sourced(source), said: key })),
  );
  const named = new Set(rows.filter(({ kind }) => kind === 'file').map(({ key }) => key));
  const loose = files
    .filter(({ sha256 }) => !named.has(sha256))
    .map(({ name, sha256 }) => claim('file', sha256, { round, centre, said: name }));
  return distinct([...rows, ...texts, ...loose]);
}

function rowClaims(
  row: EvidenceObservation,
  { round, centre }: Pick<ClaimPlace, 'round' | 'centre'>,
  files: ReadonlyMap<string, readonly EvidenceFile[]>,
): readonly Claim[] {
  const at = (said: string, cell: string | undefined): ClaimPlace => ({
    ...{ round, centre, said },
    ...(row.indicator !== undefined && { item: row.indicator }),
    source: cell === undefined ? row.source : { ...row.source, a1: cell },
  });
  const link = linkKey(row.link);
  const own = link === undefined ? (files.get(baseName(row.link)) ?? []) : [];
  const tokens = textTokens(row.description);
  return [
    ...(link === undefined ? [] : [claim('link', link, at(row.link, row.cells?.link))]),
    ...own.map(({ sha256 }) => claim('file', sha256, at(row.link, row.cells?.link))),
    ...namedIn(row.description).map(([kind, key]) => claim(kind, key, at(row.description, row.cells?.description))),
    ...(tokens.length < DESCRIPTION_TOKENS
      ? []
      : [claim('description', wording(row.description), at(row.description, row.cells?.description))]),
  ];
}

/** The wording with its figures: unlike two texts, two documents of unlike date or number are two documents. */
function wording(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function namedIn(text: string): readonly (readonly [ClaimKind, string])[] {
  return [
    ...creditCodesIn(text).map(({ code }) => ['credit-code', code] as const),
    ...contractNumbersIn(text).map((number) => ['contract', number] as const),
  ];
}

function claim(kind: ClaimKind, key: string, at: ClaimPlace): Claim {
  return { kind, key, at };
}

function sourced(source: CellSource | undefined): { readonly source?: CellSource } {
  return source === undefined ? {} : { source };
}

function baseName(path: string): string {
  return path.trim().normalize('NFKC').split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
}

function distinct(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Map(claims.map((one) => [[one.kind, one.key, one.at.item, one.at.source?.a1].join('\n'), one]));
  return [...seen.values()];
}
