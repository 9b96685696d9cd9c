/** The index of a round: checked on a stored run, or before the round on what was reported the year before. */
import type { Indicator } from '../../round/indicator.ts';
import type { Localised } from '../../round/localised.ts';
import type { Round } from '../../round/round.ts';
import { type Evaluated, scoreUnits } from '../engine/score-units.ts';
import { QUALITATIVE, QUANTITATIVE } from '../round-method.ts';
import type { CentreResult } from '../score-tree.ts';
import { storedUnits } from '../stored-units.ts';
import { type CheckedIndex, checkIndex } from './check-index.ts';
import type { IndexNames } from './index-view.ts';

export interface RoundIndex {
  /** Absent where the round has no categories. */
  readonly category?: Localised;
  readonly index: CheckedIndex;
}

/** Titles as the round has them, and centres by their names. */
export function roundNames(round: Round): IndexNames {
  const titles = new Map<string, Localised>([
    ...round.groups.map(({ id, title }) => [id, title] as const),
    ...round.indicators.map((indicator) => [indicator.id, indicatorTitle(round, indicator)] as const),
    [QUALITATIVE, { zh: '专家评审', en: 'Reviewers’ part' }],
    [QUANTITATIVE, { zh: '定量部分', en: 'Quantitative part' }],
  ]);
  const centres = new Map(round.centres.map(({ id, name }) => [id, name]));
  return {
    titleOf: (id) => titles.get(id) ?? { zh: id, en: id },
    unitName: (unit) => centres.get(unit) ?? unit,
  };
}

/** The title; with the group’s in brackets where another indicator has the same one. */
function indicatorTitle({ indicators, groups }: Round, { title, group }: Indicator): Localised {
  const own = groups.find(({ id }) => id === group)?.title;
  const hasNamesake = (language: 'zh' | 'en'): boolean =>
    indicators.filter((other) => other.title[language] === title[language]).length > 1;
  return {
    zh: hasNamesake('zh') && own !== undefined ? `${title.zh}（${own.zh}）` : title.zh,
    en: hasNamesake('en') && own !== undefined ? `${title.en} (${own.en})` : title.en,
  };
}

/** The checks of a run, from its results alone: they hold all that was evaluated. */
export function roundIndices(round: Round, results: readonly CentreResult[]): readonly RoundIndex[] {
  const evaluated: Evaluated = scoreUnits(storedUnits(round, results));
  return [{ index: checkIndex(evaluated, roundNames(round)) }];
}
