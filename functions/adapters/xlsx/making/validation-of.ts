import type { DataValidation } from 'hucre';
import { absoluteRange } from '../../../domain/workbook/absolute-range.ts';
import type { InputRule } from '../../../domain/workbook/plan.ts';

/** Excel calls a file corrupt when a title or text of a validation, or its list, is longer. */
const TITLE_LENGTH = 32;
const TEXT_LENGTH = 255;

/** The data validation that carries out a rule, with its Chinese prompt and refusal. Empty cells always pass. */
export function validationOf({ range, rule, prompt, refusal, strictness }: InputRule): DataValidation {
  return {
    ...conditionOf(rule),
    range,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: strictness,
    inputTitle: clipped(prompt.title, TITLE_LENGTH),
    inputMessage: clipped(prompt.text, TEXT_LENGTH),
    errorTitle: clipped(refusal.title, TITLE_LENGTH),
    errorMessage: clipped(refusal.text, TEXT_LENGTH),
  };
}

type Condition = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>;

function conditionOf(rule: InputRule['rule']): Condition {
  switch (rule.kind) {
    case 'whole':
    case 'decimal':
      return { type: rule.kind, operator: 'between', formula1: String(rule.min), formula2: String(rule.max) };
    case 'length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(rule.max) };
    case 'date':
      return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
    case 'any':
      return { type: 'custom', formula1: 'TRUE' };
    case 'list':
      return listCondition(rule);
  }
}

function listCondition({ values, source }: Extract<InputRule['rule'], { kind: 'list' }>): Condition {
  if (source !== undefined) return { type: 'list', formula1: absoluteRange(source.tab, source.range) };
  if (values.join(',').length > TEXT_LENGTH || values.some((value) => /[,"]/.test(value))) {
    throw new RangeError(`a list of ${values.length} values needs a source in cells: too long, or a comma in a value`);
  }
  return { type: 'list', values: [...values] };
}

function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
