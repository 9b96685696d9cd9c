/** The tab of the ledger for values that were verified on site: rows to write into, a figure of a centre each. */
import type { Indicator } from '../round/indicator.ts';
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { askingRule, strictRule } from './cell-rules.ts';
import { type Choices, choiceRule } from './choices.ts';
import { indicatorLabel } from './indicator-label.ts';
import type { Prompt } from './layout-parts.ts';
import type { PlannedTab } from './plan.ts';
import { topOf } from './tab-top.ts';
import { columnsOf, input, STATUS, shown } from './table-fields.ts';
import { planTable, type TableField, type TableRow } from './table-plan.ts';
import type { VerifiedTexts } from './verified-texts.ts';

/** The columns that people fill in, in their order. Ledgers in use carry these keys. */
export const VERIFIED_COLUMNS = ['centre', 'indicator', 'value', 'on', 'by', 'reason'] as const;

const WIDTHS = { no: 6, centre: 34, indicator: 40, value: 16, on: 14, by: 18, reason: 56, status: 28 };
const TEXT_CHARACTERS = 1_000;
const NAME_CHARACTERS = 100;
/** So wide that nothing plausible is asked about; the indicator's own bounds are applied when the ledger is read. */
const LARGEST = 1e12;

/** @example verifiedKey(3) // 'verified:3' */
export const verifiedKey = (no: number): string => `verified:${no}`;
export const isVerifiedRow = (key: string): boolean => key.startsWith('verified:');

/**
 * How the list to choose from names an indicator: with its unit, since the value beside it is written without.
 *
 * @example verifiedChoice(round, loans) // { zh: '撮合贷款金额 · 万元', en: 'Loans · 10k yuan' }
 */
export function verifiedChoice(round: Pick<Round, 'groups' | 'indicators'>, indicator: Indicator): Localised {
  const { zh, en } = indicatorLabel(round, indicator);
  return { zh: `${zh} · ${indicator.unit.zh}`, en: `${en} · ${indicator.unit.en}` };
}

/** The lists that the tab chooses from; they stand behind those that every ledger has. */
export function verifiedChoices(round: Round): Choices {
  return {
    centres: round.centres.map(({ name }) => name),
    indicators: round.indicators.map((one) => localise(verifiedChoice(round, one), round.language)),
  };
}

/**
 * The tab with as many rows as the layout says.
 *
 * @example planVerified(round, layouts.ledger.verified, verifiedChoices(round)).title // '现场核实'
 */
export function planVerified(round: Round, texts: VerifiedTexts, choices: Choices): PlannedTab {
  const fields = fieldsOf(round, texts, choices);
  return planTable({
    role: 'verified',
    ...topOf(texts, round),
    columns: columnsOf(WIDTHS, (key) => localise(texts.heads[key], round.language)),
    rows: Array.from(
      { length: texts.rows },
      (_, i): TableRow => ({ key: verifiedKey(i + 1), fields: { no: shown('unit', i + 1), ...fields } }),
    ),
    frozenColumns: 3,
    freezesHeads: true,
    landscape: true,
  });
}

/** Rows share their rules, so that each column's rule covers one range. */
function fieldsOf({ language }: Round, { prompts }: VerifiedTexts, choices: Choices): Record<string, TableField> {
  const text = (prompt: Prompt, max: number): TableField =>
    input('input-text', strictRule({ kind: 'length', max }, { language, prompt }));
  const list = (name: string, prompt: Prompt): TableField =>
    input('input-text', strictRule(choiceRule(choices, name), { language, prompt }));
  const { value, on } = prompts;
  return {
    centre: list('centres', prompts.centre),
    indicator: list('indicators', prompts.indicator),
    value: input('input-number', askingRule({ kind: 'decimal', min: 0, max: LARGEST }, { language, prompt: value })),
    on: input('input-date', askingRule({ kind: 'date' }, { language, prompt: on })),
    by: text(prompts.by, NAME_CHARACTERS),
    reason: text(prompts.reason, TEXT_CHARACTERS),
    status: STATUS,
  };
}
