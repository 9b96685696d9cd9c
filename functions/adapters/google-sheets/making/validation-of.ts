import type { sheets_v4 } from '@googleapis/sheets';
import { absoluteRange } from '../../../domain/workbook/absolute-range.ts';
import type { InputRule } from '../../../domain/workbook/plan.ts';

/**
 * The data validation that carries out a rule. Google knows one text for a rule, shown as a hint and again when an entry is
 * refused, so that it holds prompt and refusal both. Empty cells always pass.
 */
export function validationOf({
  range,
  rule,
  prompt,
  refusal,
  strictness,
}: InputRule): sheets_v4.Schema$DataValidationRule {
  return {
    condition: conditionOf(rule, range.split(':')[0] ?? range),
    inputMessage: `${prompt.title}：${prompt.text}\n${refusal.title}：${refusal.text}`,
    strict: strictness === 'stop',
    ...(rule.kind === 'list' && { showCustomUi: true }),
  };
}

/** `first` is the cell that a formula speaks of; for the other cells of the range Google moves it along. */
function conditionOf(rule: InputRule['rule'], first: string): sheets_v4.Schema$BooleanCondition {
  switch (rule.kind) {
    case 'whole': {
      const { min, max } = rule;
      return formula(`AND(ISNUMBER(${first}),${first}=INT(${first}),${first}>=${min},${first}<=${max})`);
    }
    case 'decimal':
      return { type: 'NUMBER_BETWEEN', values: valuesOf([String(rule.min), String(rule.max)]) };
    case 'length':
      return formula(`LEN(${first})<=${rule.max}`);
    case 'date':
      return { type: 'DATE_IS_VALID' };
    case 'any':
      return formula('TRUE');
    case 'list':
      return rule.source === undefined
        ? { type: 'ONE_OF_LIST', values: valuesOf(rule.values) }
        : { type: 'ONE_OF_RANGE', values: valuesOf([`=${absoluteRange(rule.source.tab, rule.source.range)}`]) };
  }
}

function formula(expression: string): sheets_v4.Schema$BooleanCondition {
  return { type: 'CUSTOM_FORMULA', values: valuesOf([`=${expression}`]) };
}

function valuesOf(texts: readonly string[]): sheets_v4.Schema$ConditionValue[] {
  return texts.map((userEnteredValue) => ({ userEnteredValue }));
}
