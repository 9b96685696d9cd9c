/** Requests about conditional formats. */
import { withColourPairs } from '../cells/colour-pairs.ts';
import type { ConditionalFormat, Sheet } from '../model/book.ts';
import type { Edit } from './edit.ts';
import { areaOf, refused, sheetWithId } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';
import { checkRule } from './rules.ts';

export const ruleRequests = {
  addConditionalFormatRule: (edit, { rule, index = 0 }) => {
    const { sheet, checked } = checkedRule(edit, rule);
    const count = sheet.conditionalFormats.length;
    if (index < 0 || index > count)
      throw refused(`index[${index}] must not be greater than the number of rules[${count}].`);
    sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 0, checked);
    return {};
  },

  updateConditionalFormatRule: (edit, { index = 0, sheetId, rule, newIndex }) => {
    if (rule !== undefined) {
      const { sheet, checked } = checkedRule(edit, rule);
      const old = ruleAt(sheet, index);
      sheet.conditionalFormats = sheet.conditionalFormats.with(index, checked);
      return {
        updateConditionalFormatRule: withoutZeros({ newRule: checked, newIndex: index, oldRule: old, oldIndex: index }),
      };
    }
    const sheet = sheetWithId(edit, sheetId);
    const old = ruleAt(sheet, index);
    if (newIndex === undefined) throw refused('One of rule or newIndex must be set.');
    if (newIndex < 0 || newIndex >= sheet.conditionalFormats.length)
      throw refused(`No conditional format on sheet: ${sheet.id} at index: ${newIndex}`);
    sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1).toSpliced(newIndex, 0, old);
    return { updateConditionalFormatRule: withoutZeros({ newRule: old, newIndex, oldIndex: index }) };
  },

  deleteConditionalFormatRule: (edit, { index = 0, sheetId }) => {
    const sheet = sheetWithId(edit, sheetId);
    edit.checkSheet(sheet);
    const rule = ruleAt(sheet, index);
    sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1);
    return { deleteConditionalFormatRule: { rule } };
  },
} as const satisfies Partial<RequestKinds>;

function ruleAt(sheet: Sheet, index: number): ConditionalFormat {
  const rule = sheet.conditionalFormats[index];
  if (rule === undefined) throw refused(`No conditional format on sheet: ${sheet.id} at index: ${index}`);
  return rule;
}

function withoutZeros<Reply extends { readonly newIndex: number; readonly oldIndex: number }>(
  reply: Reply,
): Partial<Reply> {
  return Object.fromEntries(Object.entries(reply).filter(([, value]) => value !== 0)) as Partial<Reply>;
}

function checkedRule(edit: Edit, rule: ConditionalFormat | undefined): { sheet: Sheet; checked: ConditionalFormat } {
  const { ranges = [], booleanRule, gradientRule } = rule ?? {};
  const areas = ranges.map((range) => areaOf(edit, range));
  const sheet = areas[0]?.sheet;
  for (const area of areas) edit.checkEditable(area.sheet, area);
  if (rule === undefined || sheet === undefined) throw refused('rule.ranges must not be empty.');
  if (areas.some((area) => area.sheet !== sheet)) throw refused('All ranges of a rule must be on the same sheet.');
  if (booleanRule === undefined && gradientRule === undefined)
    throw refused('One of booleanRule or gradientRule must be set.');
  if (booleanRule !== undefined) {
    checkRule(booleanRule.condition, 'format');
    checkFormat(booleanRule.format);
  }
  return { sheet, checked: withColourPairs(rule) };
}

const ALLOWED = new Set(['bold', 'italic', 'strikethrough', 'underline', 'foregroundColor', 'foregroundColorStyle']);

/** A conditional format changes a few things only. */
function checkFormat(format: object | undefined): void {
  const {
    textFormat = {},
    backgroundColor: _,
    backgroundColorStyle: __,
    ...others
  } = (format ?? {}) as { textFormat?: object; backgroundColor?: object; backgroundColorStyle?: object };
  const stray = [
    ...Object.keys(others),
    ...Object.keys(textFormat)
      .filter((name) => !ALLOWED.has(name))
      .map((name) => `textFormat.${name}`),
  ][0];
  if (stray !== undefined) throw refused(`The format field '${stray}' is not supported in conditional formatting.`);
}
