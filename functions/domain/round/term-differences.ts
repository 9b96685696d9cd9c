/** Says in words in what the terms of a round differ from others, file by file, as whoever edits them would look for it. */
import { canonicalJson } from '../digest/canonical-json.ts';
import type { EarlierYear } from '../years/centre-history.ts';
import type { Centre } from './centre.ts';
import type { DefinitionFile } from './definition-files.ts';
import { quote } from './found-words.ts';
import type { Terms } from './terms.ts';

export interface TermDifference {
  readonly file: DefinitionFile;
  /** Where in the file; members of lists by their id, with their name: `indicators[banks “入驻银行”].bounds.max`. */
  readonly path: string;
  /** Absent where it is new. */
  readonly before?: string;
  /** Absent where it is gone. */
  readonly after?: string;
}

/**
 * Every difference between two sets of terms, each with both values as short words. Empty for terms with one digest.
 *
 * @example termDifferences(before, after)[0] // { file: 'round.yaml', path: 'deadline', before: '“2020-05-29T23:59:59”', after: '“2020-06-05T23:59:59”' }
 */
export function termDifferences(before: Terms, after: Terms): readonly TermDifference[] {
  const [then, now] = [partsOf(before), partsOf(after)];
  return then.flatMap(([file, content], place) =>
    between(content, now[place]?.[1], '').map((difference) => ({ file, ...difference })),
  );
}

/**
 * One line for a difference.
 *
 * @example differenceText({ file: 'round.yaml', path: 'deadline', before: '“a”', after: '“b”' }) // 'round.yaml deadline：“a” → “b”'
 */
export function differenceText({ file, path, before, after }: TermDifference): string {
  const place = path === '' ? file : `${file} ${path}`;
  if (before === undefined) return `${place}：新增 added ${after ?? ''}`;
  if (after === undefined) return `${place}：删去 removed ${before}`;
  return `${place}：${before} → ${after}`;
}

function partsOf({ round, layouts }: Terms): readonly (readonly [DefinitionFile, unknown])[] {
  const { centres, earlier, successions, ...settings } = round;
  const byId = (part: (centre: Centre) => unknown): unknown =>
    Object.fromEntries(centres.map((centre) => [centre.id, part(centre)]));
  return [
    ['round.yaml', { ...settings, ...(earlier && { earlier: earlier.map(takenFrom) }) }],
    ['return.yaml', layouts.return],
    ['scorecard.yaml', layouts.scorecard],
    ['ledger.yaml', layouts.ledger],
    ['centres.csv', centres.map(registerRow)],
    ['hosting-units.csv', byId(({ hostingChanges }) => hostingChanges)],
    ['previous.csv', byId(({ previous }) => previous)],
    ['successions.csv', successions ?? []],
  ];
}

/** What was taken from an earlier round follows from its run; the figures stand with those of the year before. */
function takenFrom({ round, run, isPublished }: EarlierYear): object {
  return { id: round, run, isPublished };
}

/** By the columns of the register, without what stands in tables of its own. */
function registerRow({ hostingChanges: _, previous: __, history: ___, ...centre }: Centre): object {
  const { hostingUnit, approvedOn, openedOn, ...rest } = centre;
  return { ...rest, hosting_unit: hostingUnit, approved_on: approvedOn, opened_on: openedOn };
}

type Difference = Omit<TermDifference, 'file'>;
type Mapping = Readonly<Record<string, unknown>>;

function between(before: unknown, after: unknown, path: string): readonly Difference[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  if (before === undefined || before === null) return [{ path, after: words(after) }];
  if (after === undefined || after === null) return [{ path, before: words(before) }];
  if (isListOfNamed(before) && isListOfNamed(after)) return betweenLists(before, after, path);
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length && before.every(isMapping)) {
    return before.flatMap((member, place) => between(member, after[place], `${path}[${place}]`));
  }
  if (!isMapping(before) || !isMapping(after) || isOneText(before, after)) {
    return [{ path, before: words(before), after: words(after) }];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => between(before[key], after[key], path === '' ? key : `${path}.${key}`));
}

type Named = Mapping & { readonly id: string };

function betweenLists(before: readonly Named[], after: readonly Named[], path: string): readonly Difference[] {
  const [then, now] = [byIdOf(before), byIdOf(after)];
  const ids = [...new Set([...then.keys(), ...now.keys()])];
  const own = ids.flatMap((id) => {
    const [one, other] = [then.get(id), now.get(id)];
    return between(one, other, `${path}[${id}${nameOf(one ?? other)}]`);
  });
  const common = (list: readonly Named[]): string =>
    list
      .map(({ id }) => id)
      .filter((id) => then.has(id) && now.has(id))
      .join(' ');
  if (common(before) === common(after)) return own;
  return [...own, { path: `${path}（顺序 order）`, before: quote(common(before)), after: quote(common(after)) }];
}

function byIdOf(list: readonly Named[]): ReadonlyMap<string, Named> {
  return new Map(list.map((member) => [member.id, member]));
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfNamed(value: unknown): value is readonly Named[] {
  return Array.isArray(value) && value.every((member) => isMapping(member) && typeof member['id'] === 'string');
}

/** A text in two languages that says the same in both is one text to whoever wrote it. */
function isOneText(before: Mapping, after: Mapping): boolean {
  return [before, after].every((text) => 'zh' in text && text['zh'] === text['en']);
}

function nameOf(member: Mapping | undefined): string {
  const name = member?.['title'] ?? member?.['name'];
  if (isMapping(name) && typeof name['zh'] === 'string') return ` ${quote(name['zh'])}`;
  return typeof name === 'string' ? ` ${quote(name)}` : '';
}

function words(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (isMapping(value) && typeof value['zh'] === 'string') return quote(value['zh']);
  if (isMapping(value) && nameOf(value) !== '') return nameOf(value).trim();
  return typeof value === 'object' ? quote(canonicalJson(value)) : String(value);
}
