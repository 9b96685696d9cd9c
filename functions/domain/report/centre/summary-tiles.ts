/** The three figures that a reader looks for first: total, rank, grade. */
import { gradeList, type ListedGrade } from '../../round/grade-list.ts';
import { localise } from '../../round/localised.ts';
import type { Brief } from '../brief.ts';
import { certaintyOf, intervalWords } from '../parts/certainty-words.ts';
import { gradeReach } from '../parts/grade-reach.ts';
import { NO_NUMBER, printNumber } from '../print-number.ts';
import type { Tile } from '../report-model.ts';
import { CERTAINTY } from '../texts/certainty.ts';
import { SUMMARY } from '../texts/summary.ts';
import { widthOf } from '../width-of.ts';

/** A veto keeps its computed score, named as such; without rank or grade the tile says why. */
export function summaryTiles(brief: Brief): Tile[] {
  return [totalTile(brief), rankTile(brief), gradeTile(brief)].map(sized);
}

type Unsized = Omit<Tile, 'size'>;

/** Full-width characters that fit a tile in the large size. */
const LARGE_AT_MOST = 6;

/** A tile with the size that its value needs. */
export function sized(tile: Unsized): Tile {
  return { ...tile, size: widthOf(tile.value) > LARGE_AT_MOST ? 'medium' : 'large' };
}

function totalTile({ input, voice: { say }, decimals }: Brief): Unsized {
  const { standing, published } = input.result;
  const label = { ranked: SUMMARY.total, vetoed: SUMMARY.computedTotal, provisional: SUMMARY.provisionalTotal };
  return {
    id: 'total',
    label: say(standing === 'vetoed' || standing === 'provisional' ? label[standing] : label.ranked),
    value: printNumber(published, decimals),
    detail: say(published === undefined ? SUMMARY.noTotal : SUMMARY.outOf),
    tone: standing === 'ranked' ? 'good' : 'muted',
  };
}

function rankTile({ input, category, voice, field }: Brief): Unsized {
  const { say, language } = voice;
  const { rank, standing } = input.result;
  const base = { id: 'rank', label: say(SUMMARY.rank) };
  if (rank === undefined) {
    const detail = say(standing === 'vetoed' || standing === 'late' ? SUMMARY.noRank : SUMMARY.noRankYet);
    return { ...base, value: NO_NUMBER, detail, tone: 'muted' };
  }
  const value = say(SUMMARY.rankValue, { rank: String(rank) });
  const of = printNumber(field.rankedCount, 0);
  const own = certaintyOf(input.evaluation.uncertainty?.certainty, input.centre.id);
  if (own !== undefined) {
    return {
      ...base,
      value,
      detail: say(CERTAINTY.tile, { of, interval: intervalWords(own.spread, voice) }),
      tone: 'good',
    };
  }
  const detail =
    category === undefined
      ? say(SUMMARY.rankOf, { of })
      : say(SUMMARY.rankOfCategory, { of, category: localise(category, language) });
  return { ...base, value, detail, tone: 'good' };
}

function gradeTile({ input, voice }: Brief): Unsized {
  const { say, language } = voice;
  const { round, result } = input;
  const base = { id: 'grade', label: say(SUMMARY.grade) };
  if (result.standing === 'vetoed') {
    return { ...base, value: localise(round.grades.veto, language), detail: say(SUMMARY.whateverScore), tone: 'bad' };
  }
  const grades = gradeList(round.grades);
  const position = grades.findIndex(({ id }) => id === result.grade);
  const grade = grades[position];
  if (grade === undefined) return { ...base, value: NO_NUMBER, detail: say(SUMMARY.noGradeYet), tone: 'muted' };
  const detail = reachOf(grades, position, voice);
  return { ...base, value: localise(grade.title, language), detail, tone: 'good' };
}

/** A grade that takes the rest is described by the limit above it, where grades go by scores. */
function reachOf(grades: readonly ListedGrade[], position: number, voice: Brief['voice']): string {
  const grade = grades[position];
  const above = grades[position - 1]?.atLeast;
  if (grade?.atLeast === null && above != null) return voice.say(SUMMARY.gradeRest, { below: String(above) });
  return grade === undefined ? '' : gradeReach(grade, position === 0, voice);
}
