/** The statistics table of a return: a row per indicator, in the bands of their groups. */
import type { Indicator } from '../round/indicator.ts';
import { type Localised, localise } from '../round/localised.ts';
import { NO_PREVIOUS_WORDS } from '../years/no-previous-words.ts';
import { askingRule, strictRule } from './cell-rules.ts';
import { indicatorLabel } from './indicator-label.ts';
import type { PlannedTab } from './plan.ts';
import { bandKey } from './return-keys.ts';
import type { ReturnPart } from './return-part.ts';
import { topOf } from './tab-top.ts';
import { bandFields, columnsOf, input, STATUS, shown } from './table-fields.ts';
import { type CellRule, planTable, type TableColumn, type TableRow } from './table-plan.ts';

const WIDTHS = { no: 6, label: 40, unit: 14, value: 18, previous: 14, explanation: 44, status: 28 };
const EXPLANATION_CHARACTERS = 1_000;

/**
 * The tab with one input for each indicator, its unit and last round's figure beside it.
 *
 * @example planFigures(part).title // '数据统计表'
 */
export function planFigures(part: ReturnPart): PlannedTab {
  const { round, layout } = part;
  const { figures } = layout;
  const { language } = round;
  const columns = columnsOf(WIDTHS, (key) => localise(figures.heads[key], language));
  return planTable({
    role: 'figures',
    ...topOf(figures, round),
    columns,
    rows: rowsOf(part, columns),
    frozenColumns: 3,
    freezesHeads: true,
    landscape: true,
  });
}

function rowsOf(part: ReturnPart, columns: readonly TableColumn[]): TableRow[] {
  const { round, layout } = part;
  const { language } = round;
  const prompt = layout.figures.prompts.explanation;
  const explanation = strictRule({ kind: 'length', max: EXPLANATION_CHARACTERS }, { language, prompt });
  return round.groups.flatMap((group) => [
    { key: bandKey(group.id), fields: bandFields(columns, { at: 'label', words: localise(group.title, language) }) },
    ...round.indicators
      .filter((indicator) => indicator.group === group.id)
      .map((indicator) => indicatorRow(indicator, part, explanation)),
  ]);
}

function indicatorRow(indicator: Indicator, { round, layout, centre }: ReturnPart, explanation: CellRule): TableRow {
  const { language } = round;
  const previous = centre.previous[indicator.id];
  const look = indicator.kind === 'money' ? 'input-money' : 'input-number';
  return {
    key: indicator.id,
    fields: {
      no: shown('unit', round.indicators.indexOf(indicator) + 1),
      label: shown('label', localise(indicatorLabel(round, indicator), language)),
      unit: shown('unit', localise(indicator.unit, language)),
      value: input(look, figureRule(indicator, { round, layout })),
      previous: shown(
        'previous',
        previous ?? localise(noPrevious(centre, indicator) ?? layout.figures.noPrevious, language),
      ),
      explanation: input('input-text', explanation),
      status: STATUS,
    },
  };
}

/** Why the store has no figure of last year; `undefined` where it was not asked. */
function noPrevious({ history }: ReturnPart['centre'], { id }: Indicator): Localised | undefined {
  const figure = history?.previous[id];
  return figure?.kind === 'missing' ? NO_PREVIOUS_WORDS[figure.reason] : undefined;
}

function figureRule(indicator: Indicator, { round, layout }: Pick<ReturnPart, 'round' | 'layout'>): CellRule {
  const { language } = round;
  const { kind, bounds, decimals } = indicator;
  const values = {
    indicator: localise(indicator.title, language),
    unit: localise(indicator.unit, language),
    min: bounds.min.toLocaleString('en'),
    max: bounds.max.toLocaleString('en'),
    decimals,
  };
  const words = { language, prompt: layout.figures.prompts[kind], values };
  return askingRule({ kind: kind === 'count' ? 'whole' : 'decimal', ...bounds }, words);
}
