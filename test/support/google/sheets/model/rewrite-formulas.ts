/** Formulas of a sheet: in cells, in validation rules, in conditional formats. */
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { Sheet } from './book.ts';
import { patchCell } from './cells.ts';

type Condition = SheetsMessage<'BooleanCondition'>;

export function rewriteFormulas(sheet: Sheet, rewrite: (formula: string) => string): void {
  for (const [row, line] of sheet.cells) {
    for (const [column, { userEnteredValue, dataValidation }] of line) {
      const formula = userEnteredValue?.formulaValue;
      const moved = formula === undefined ? undefined : rewrite(formula);
      if (moved !== undefined && moved !== formula) {
        patchCell(sheet, { row, column }, { userEnteredValue: { formulaValue: moved } });
      }
      const condition = dataValidation?.condition;
      const changed = condition === undefined ? undefined : rewrittenCondition(condition, rewrite);
      if (changed !== condition && changed !== undefined) {
        patchCell(sheet, { row, column }, { dataValidation: { ...dataValidation, condition: changed } });
      }
    }
  }
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => {
    const condition = rule.booleanRule?.condition;
    if (condition === undefined) return rule;
    return { ...rule, booleanRule: { ...rule.booleanRule, condition: rewrittenCondition(condition, rewrite) } };
  });
}

/** The same condition where nothing in it changes. */
function rewrittenCondition(condition: Condition, rewrite: (formula: string) => string): Condition {
  const values = condition.values?.map((value) => {
    const formula = value.userEnteredValue;
    return formula?.startsWith('=') === true ? { ...value, userEnteredValue: rewrite(formula) } : value;
  });
  const isSame = values?.every(
    (value, index) => value.userEnteredValue === condition.values?.[index]?.userEnteredValue,
  );
  return values === undefined || isSame === true ? condition : { ...condition, values };
}
