/** The index of a round: checked on a stored run, or before the round on what was reported the year before. */
import type { Indicator } from '../../round/indicator.ts';
import type { Localised } from '../../round/localised.ts';
import type { Round } from '../../round/round.ts';
import type { Column } from '../column.ts';
import { scoreUnits } from '../engine/score-units.ts';
import { QUALITATIVE, QUANTITATIVE, roundMethod } from '../round-method.ts';
import { numbersTable } from '../round-table.ts';
import type { Method } from '../scheme/score-scheme.ts';
import type { GroupSetting } from '../scheme/tree-schema.ts';
import type { CentreResult } from '../score-tree.ts';
import { isInReference } from '../standing.ts';
import { storedUnits } from '../stored-units.ts';
import { type CheckedIndex, checkIndex } from './check-index.ts';
import type { IndexNames } from './index-view.ts';

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

/**
 * The checks of a run, or of a category of it, from its results alone: they hold all that was evaluated. `round` is the round
 * as these results were scored in it, without categories; of other centres nothing is taken. As long as no centre of the
 * reference set has a total, since no reviews are in, the quantitative part is checked as the whole.
 */
export function indexOfRun(round: Round, results: readonly CentreResult[]): CheckedIndex {
  const centres = new Set(round.centres.map(({ id }) => id));
  const own = results.filter(({ centre }) => centres.has(centre));
  const [units] = storedUnits(round, own);
  if (units === undefined) throw new RangeError('A round without categories is evaluated at one go');
  const { table, reference } = units.input;
  const hasTotals = own.some(({ standing, exact }) => isInReference(standing) && exact !== undefined);
  const input = hasTotals ? units.input : { table, method: quantitativeMethod(round), ...(reference && { reference }) };
  return checkIndex(scoreUnits(input), roundNames(round));
}

/**
 * The checks on what the centres of a round, or of a category of it, reported the year before, by the scheme of this year:
 * before a round is opened. Indicators alone, since nothing is known of reviewers yet; every centre with figures counts.
 */
export function indexOfLastYear(round: Round): CheckedIndex {
  const centres = round.centres.filter(({ previous }) => Object.keys(previous).length > 0);
  const table = numbersTable(
    round,
    centres.map(({ id, previous }) => ({ centre: id, number: (indicator) => previous[indicator] })),
  );
  // What would be last year's last year is not known.
  const input = { table: { ...table, previous: new Map<string, Column>() }, method: quantitativeMethod(round) };
  return checkIndex(scoreUnits(input), roundNames(round));
}

/** The method of the round with its quantitative part as the whole. */
function quantitativeMethod(round: Round): Method {
  const { grades: _, ...method } = roundMethod(round);
  const part = method.tree.children.find(
    (child): child is GroupSetting => typeof child === 'object' && 'children' in child && child.id === QUANTITATIVE,
  );
  return part === undefined ? method : { ...method, tree: part };
}
