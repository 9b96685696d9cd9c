/** The three figures that a reader looks for first: total, rank, grade. */
import { localise } from '../../round/localised.ts';
import type { Brief } from '../brief.ts';
import { NO_NUMBER, printNumber } from '../print-number.ts';
import type { Tile } from '../report-model.ts';
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

function rankTile({ input, voice: { say }, field }: Brief): Unsized {
  const { rank, standing } = input.result;
  const base = { id: 'rank', label: say(SUMMARY.rank) };
  if (rank === undefined) {
    const detail = say(standing === 'vetoed' ? SUMMARY.noRank : SUMMARY.noRankYet);
    return { ...base, value: NO_NUMBER, detail, tone: 'muted' };
  }
  const value = say(SUMMARY.rankValue, { rank: String(rank) });
  return { ...base, value, detail: say(SUMMARY.rankOf, { of: printNumber(field.rankedCount, 0) }), tone: 'good' };
}

function gradeTile({ input, voice: { say, language } }: Brief): Unsized {
  const { round, result } = input;
  const base = { id: 'grade', label: say(SUMMARY.grade) };
  if (result.standing === 'vetoed') {
    return { ...base, value: localise(round.grades.veto, language), detail: say(SUMMARY.whateverScore), tone: 'bad' };
  }
  const { bands } = round.grades;
  const position = bands.findIndex(({ id }) => id === result.grade);
  const band = bands[position];
  if (band === undefined) return { ...base, value: NO_NUMBER, detail: say(SUMMARY.noGradeYet), tone: 'muted' };
  return { ...base, value: localise(band.title, language), detail: rangeOf(band.atLeast, position), tone: 'good' };

  function rangeOf(atLeast: number | null, at: number): string {
    if (atLeast !== null) return say(SUMMARY.gradeRange, { from: String(atLeast) });
    const above = bands[at - 1]?.atLeast;
    return above == null ? '' : say(SUMMARY.gradeRest, { below: String(above) });
  }
}
