import { roundHalfUp } from '../../domain/rounding/round-half-up.ts';
import { CHANGE_CAUSES, CHANGE_WORDS, type ChangeCause } from '../../domain/scoring/compare/change-cause.ts';
import type { Comparison, SharedChange, UnitChange } from '../../domain/scoring/compare/share-change.ts';
import type { Outcome } from '../../domain/scoring/engine/outcome.ts';
import { bilingual } from './explain-lines.ts';

/** Who moved and why, for people: those whose rank changed first, by how far; then those whose score alone did. */
export function comparisonLines(comparison: Comparison, nameOf: (unit: string) => string): readonly string[] {
  const { causes, units } = comparison;
  const moved = units.filter(isChanged).toSorted((a, b) => moveOf(b) - moveOf(a) || gainOf(b) - gainOf(a));
  const causeLine = causes.map((cause) => bilingual(CHANGE_WORDS[cause])).join('；');
  return [
    `变化来自 changed：${causes.length === 0 ? '无 nothing' : causeLine}`,
    ...moved.flatMap((unit) => unitLines(unit, nameOf)),
    `  有变化 changed ${moved.length} · 名次变动 moved ${moved.filter(({ before, after }) => before?.rank !== after?.rank).length} · 未变 unchanged ${units.length - moved.length}`,
  ];
}

function isChanged({ before, after }: UnitChange): boolean {
  return before?.exact !== after?.exact || before?.rank !== after?.rank || before?.grade !== after?.grade;
}

const moveOf = ({ before, after }: UnitChange): number =>
  before?.rank === undefined || after?.rank === undefined
    ? Number(before?.rank !== after?.rank) * Number.MAX_SAFE_INTEGER
    : Math.abs(after.rank - before.rank);
const gainOf = ({ score }: UnitChange): number => Math.abs(score?.difference ?? 0);

function unitLines(
  { unit, before, after, score, rank }: UnitChange,
  nameOf: (unit: string) => string,
): readonly string[] {
  return [`  ${nameOf(unit)}：${outcome(before)} → ${outcome(after)}`, ...shareLines(score, rank)];
}

/** How the change of a score and of a rank is made up, as far as there is one. */
export function shareLines(score: SharedChange | undefined, rank: SharedChange | undefined): readonly string[] {
  const line = (word: string, change: SharedChange | undefined, decimals: number): readonly string[] =>
    change === undefined || Object.values(change.shares).every((share) => share === 0)
      ? []
      : [`    ${word} ${signed(change.difference, decimals)}${sharesText(change, decimals)}`];
  return [...line('得分 score', score, 4), ...line('名次 rank', rank, 2)];
}

function outcome(found: Outcome | undefined): string {
  if (found === undefined) return '–';
  const { published, rank, grade } = found;
  return [rank === undefined ? '不排名 unranked' : `#${rank}`, published ?? '–', grade ?? ''].join(' ').trim();
}

/** A single cause has been named above. */
function sharesText({ shares }: SharedChange, decimals: number): string {
  const known = CHANGE_CAUSES.filter((cause) => shares[cause] !== undefined);
  if (known.length < 2) return '';
  return ` = ${known.map((cause) => `${shareWord(cause)} ${signed(shares[cause] ?? 0, decimals)}`).join('，')}`;
}

const shareWord = (cause: ChangeCause): string => `${CHANGE_WORDS[cause].zh} ${CHANGE_WORDS[cause].en}`;

function signed(value: number, decimals: number): string {
  const text = roundHalfUp(value, decimals);
  return value > 0 ? `+${text}` : text;
}
