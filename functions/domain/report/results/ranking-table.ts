/** The ranking as an export: ranked centres by rank, then all others in the order of the register. */
import { gradeTitle } from '../../round/grade-list.ts';
import { type Localised, localise } from '../../round/localised.ts';
import { LATE } from '../../scoring/late-item.ts';
import { nodesOf } from '../brief.ts';
import type { ExportColumn, ExportTable } from '../export-table.ts';
import { nodeKey } from '../field.ts';
import type { Entry, Outline } from '../province/outline.ts';
import { reasonOf } from '../province/reason-of.ts';
import { shownStanding } from '../shown-standing.ts';
import { STANDINGS } from '../texts/frame.ts';
import { EXPORTS } from '../texts/province.ts';
import { type ExtraColumn, extraColumns } from './extra-columns.ts';

interface Part {
  readonly key: string;
  readonly column: ExportColumn;
}

/** Points of the parts, scores (0–100) of the groups; a number that there is none of is an empty cell. */
export function rankingTable(outline: Outline): ExportTable {
  const { entries, ranked, voice } = outline;
  const { say } = voice;
  const parts = partsOf(outline);
  const extras = extraColumns(outline);
  const others = entries.filter(({ result }) => result.rank === undefined);
  const text = (id: keyof typeof EXPORTS): ExportColumn => ({ id, title: say(EXPORTS[id]), kind: 'text' });
  return {
    title: say(EXPORTS.ranking),
    columns: [
      { id: 'rank', title: say(EXPORTS.rank), kind: 'number', decimals: 0 },
      text('centre'),
      { id: 'no', title: say(EXPORTS.no), kind: 'number', decimals: 0 },
      text('name'),
      text('hostingUnit'),
      ...(outline.categories.length === 0 ? [] : [text('category')]),
      text('standing'),
      { id: 'published', title: say(EXPORTS.published), kind: 'number', decimals: outline.decimals },
      { id: 'exact', title: say(EXPORTS.exact), kind: 'number' },
      ...parts.map(({ column }) => column),
      ...extras.map(({ column }) => column),
      text('grade'),
      text('late'),
      text('reason'),
    ],
    rows: [...ranked, ...others].map((entry) => rankingRow(outline, entry, { parts, extras })),
  };
}

function partsOf({ input, voice }: Outline): Part[] {
  const { say, language } = voice;
  const partOf = (kind: 'part' | 'group' | 'section', id: string, title: Localised): Part => {
    const words = kind === 'part' ? EXPORTS.points : EXPORTS.score;
    return {
      key: nodeKey({ kind, id }),
      column: { id, title: say(words, { title: localise(title, language) }), kind: 'number' },
    };
  };
  return [
    partOf('part', 'quantitative', EXPORTS.quantitative),
    partOf('part', 'qualitative', EXPORTS.qualitative),
    ...input.round.groups.map(({ id, title }) => partOf('group', id, title)),
    ...input.round.rubric.sections.map(({ id, title }) => partOf('section', id, title)),
  ];
}

interface Columns {
  readonly parts: readonly Part[];
  readonly extras: readonly ExtraColumn[];
}

function rankingRow(
  { voice, categories }: Outline,
  entry: Entry,
  { parts, extras }: Columns,
): (string | number | null)[] {
  const { say, language } = voice;
  const { centre, hostingUnit, result, round, submission } = entry;
  const { grades } = round;
  const grade = result.standing === 'vetoed' ? grades.veto : gradeTitle(grades, result.grade);
  const numbers = new Map<string, number | undefined>();
  for (const node of nodesOf(result.tree, 'part')) numbers.set(nodeKey(node), node.points);
  for (const kind of ['group', 'section'] as const) {
    for (const node of nodesOf(result.tree, kind)) numbers.set(nodeKey(node), node.score);
  }
  return [
    result.rank ?? null,
    centre.id,
    centre.no,
    centre.name,
    hostingUnit,
    ...(categories.length === 0 ? [] : [categories.find(({ id }) => id === result.category)?.title ?? null]),
    say(STANDINGS[shownStanding(result)]),
    result.published ?? null,
    result.exact ?? null,
    ...parts.map(({ key }) => numbers.get(key) ?? null),
    ...extras.map(({ numberOf }) => numberOf(entry) ?? null),
    grade === undefined ? null : localise(grade, language),
    submission.late ? say(EXPORTS.yes) : null,
    reasonsOf(entry, voice),
  ];
}

/** Why it has no rank, and for what lateness points were taken off. */
function reasonsOf(entry: Entry, voice: Outline['voice']): string | null {
  const late = nodesOf(entry.result.tree, 'adjustment').find(({ id }) => id === LATE)?.reason;
  const reasons = [reasonOf(entry, voice), late].flatMap((reason) => reason ?? []);
  return reasons.length === 0 ? null : reasons.join(voice.language === 'zh-CN' ? '；' : '; ');
}
