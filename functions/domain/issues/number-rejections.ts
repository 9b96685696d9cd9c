/** Words for number cells that give no number: what is wrong, and exactly what to enter instead. */
import type { IssueWords } from './issue.ts';

export const NUMBER_REJECTIONS = {
  REJECT_AMBIGUOUS_NUMERAL: {
    severity: 'error',
    message: {
      zh: '“{received}”可以有不止一种读法，不能确定是多少',
      en: '“{received}” can be read as more than one number',
    },
    expected: { zh: '阿拉伯数字，如 35', en: 'Arabic digits, such as 35' },
    remedy: {
      zh: '请改填阿拉伯数字，如“一万二”请写明是 12000 还是 10002，只填数字',
      en: 'enter the figure in Arabic digits only, such as 12000',
    },
  },
  REJECT_AMBIGUOUS_SEPARATOR: {
    severity: 'error',
    message: {
      zh: '“{received}”中的逗号、点或空格可以有不止一种读法，不能确定是多少',
      en: 'the commas, points or spaces in “{received}” can be read in more than one way',
    },
    expected: {
      zh: '只含数字和一个小数点“.”，不加分隔符',
      en: 'digits with at most one decimal point “.”, without separators',
    },
    remedy: {
      zh: '请去掉逗号、句号和空格后重新填写；小数点请用英文句点，例如 1234.56',
      en: 'enter it again without commas, full stops and spaces, with “.” for the decimal point, such as 1234.56',
    },
  },
  REJECT_APPROXIMATE: {
    severity: 'error',
    message: { zh: '“{received}”是约数，不是确定的数', en: '“{received}” is approximate, not an exact figure' },
    expected: { zh: '确定的数（单位：{unit}）', en: 'an exact figure ({unit})' },
    remedy: {
      zh: '请按原始记录核实后填写确定的数，例如 30；不要写“约”“左右”“多”“近”等字样',
      en: 'check your records and enter the exact figure, such as 30, without words like “about”',
    },
  },
  REJECT_BOOLEAN: {
    severity: 'error',
    message: { zh: '“{received}”是“是/否”，不是数', en: '“{received}” is a yes or no, not a number' },
    expected: { zh: '一个数（单位：{unit}）', en: 'a number ({unit})' },
    remedy: {
      zh: '请填写具体的数，例如 35；确实没有的，请填 0',
      en: 'enter the number itself, such as 35, or 0 if there was none',
    },
  },
  REJECT_DATE: {
    severity: 'error',
    message: {
      zh: '“{received}”是日期或时间，不是数；常见原因是填“3-5”等内容时被表格软件自动改成了日期',
      en: '“{received}” is a date or a time; spreadsheets often turn an entry such as 3-5 into one',
    },
    expected: { zh: '一个数（单位：{unit}）', en: 'a number ({unit})' },
    remedy: {
      zh: '请先把单元格格式设为“常规”（Google 表格中为“自动”），再填写具体的数，例如 35；原想填区间的，请核实后只填一个数',
      en: 'set the cell’s format to General (Automatic in Google Sheets), then enter one number, such as 35',
    },
  },
  REJECT_EMPTY: {
    severity: 'error',
    message: { zh: '没有填写', en: 'nothing was entered' },
    expected: { zh: '一个数（单位：{unit}）；确实没有发生的填 0', en: 'a number ({unit}); 0 if there was none' },
    remedy: {
      zh: '请填写；确实没有发生的请填 0，不要留空',
      en: 'enter the figure; if there was none, enter 0 instead of leaving it empty',
    },
  },
  REJECT_ERROR_CELL: {
    severity: 'error',
    message: {
      zh: '单元格显示错误值“{received}”，读不到数',
      en: 'the cell shows the error {received}, so there is no number to read',
    },
    expected: { zh: '一个数（单位：{unit}）', en: 'a number ({unit})' },
    remedy: {
      zh: '请删除单元格中的公式，直接填写具体的数，例如 35',
      en: 'delete the formula and enter the number itself, such as 35',
    },
  },
  REJECT_FOREIGN_CURRENCY: {
    severity: 'error',
    message: {
      zh: '“{received}”是另一种货币的金额，系统不代为折算',
      en: '“{received}” is in another currency; no exchange rate is assumed',
    },
    expected: { zh: '以“{unit}”为单位的金额', en: 'an amount in {unit}' },
    remedy: {
      zh: '请按规定汇率折算为“{unit}”后填写数字，并在“情况说明”栏注明原币金额和所用汇率',
      en: 'convert it to {unit} at the rate laid down, enter the number, and state the original amount and the rate in the explanation',
    },
  },
  REJECT_FORMULA_TEXT: {
    severity: 'error',
    message: {
      zh: '“{received}”是按文字保存的公式，没有计算结果',
      en: '“{received}” is a formula kept as text: it was never calculated',
    },
    expected: { zh: '公式的计算结果，只填数字', en: 'the result of the formula, as a number' },
    remedy: {
      zh: '请先算出结果，把单元格格式设为“常规”（Google 表格中为“自动”）后只填结果，例如 47',
      en: 'work it out, set the cell’s format to General (Automatic in Google Sheets) and enter the result only, such as 47',
    },
  },
  REJECT_MERGED: {
    severity: 'error',
    message: {
      zh: '这个单元格被合并到了别的单元格中，自己没有值',
      en: 'this cell was merged into another and has no value of its own',
    },
    expected: { zh: '每项指标各有自己的单元格', en: 'a cell of its own for each figure' },
    remedy: { zh: '请取消合并单元格，再在本格填写数字', en: 'unmerge the cells, then enter the figure here' },
  },
  REJECT_MULTIPLE_NUMBERS: {
    severity: 'error',
    message: { zh: '“{received}”中不止一个数，不能确定以哪一个为准', en: '“{received}” holds more than one number' },
    expected: { zh: '一个数（单位：{unit}）', en: 'one number ({unit})' },
    remedy: {
      zh: '请只填一个数：合计的请算出总数，其余情况写入“情况说明”栏',
      en: 'enter one number; add up what belongs together and put the rest into the explanation',
    },
  },
  REJECT_NEGATIVE: {
    severity: 'error',
    message: {
      zh: '“{received}”是负数（括号中的数在会计上也表示负数），本项不会小于 0',
      en: '“{received}” is negative (accounting also writes negative numbers in brackets); this figure cannot be below 0',
    },
    expected: { zh: '不小于 0 的数', en: 'a number from 0' },
    remedy: {
      zh: '请核实后填写不小于 0 的数；括号、减号如非本意，请去掉',
      en: 'enter a number from 0; remove brackets or a minus sign that were not meant',
    },
  },
  REJECT_NOT_A_NUMBER: {
    severity: 'error',
    message: { zh: '“{received}”不是数', en: '“{received}” is not a number' },
    expected: { zh: '一个数（单位：{unit}）', en: 'a number ({unit})' },
    remedy: {
      zh: '请只填阿拉伯数字，例如 35；文字说明请写在“情况说明”栏；确实没有的，请填 0',
      en: 'enter Arabic digits only, such as 35, with any words in the explanation; enter 0 if there was none',
    },
  },
  REJECT_NOT_INTEGER: {
    severity: 'error',
    message: {
      zh: '“{received}”不是整数，本项按“{unit}”计数，不能有小数',
      en: '“{received}” is not a whole number; {unit} are counted',
    },
    expected: { zh: '整数', en: 'a whole number' },
    remedy: {
      zh: '请核实后填写整数；系统不代为四舍五入',
      en: 'check it and enter a whole number; nothing is rounded for you',
    },
  },
  REJECT_OUT_OF_RANGE: {
    severity: 'error',
    message: {
      zh: '“{received}”超出了表格软件能准确保存的范围，数字已经或可能失真',
      en: '“{received}” is beyond what a spreadsheet can hold exactly',
    },
    expected: { zh: '合理大小的数（单位：{unit}）', en: 'a number of plausible size ({unit})' },
    remedy: {
      zh: '请核对位数和计量单位后重新填写；身份证号、电话号码等请勿填在本格',
      en: 'check the digits and the unit and enter it again; identity or telephone numbers do not belong here',
    },
  },
  REJECT_PERCENT: {
    severity: 'error',
    message: {
      zh: '“{received}”是百分比或比例，本项要填的是“{unit}”',
      en: '“{received}” is a percentage; this figure is counted in {unit}',
    },
    expected: { zh: '以“{unit}”为单位的数', en: 'a number in {unit}' },
    remedy: {
      zh: '请把单元格格式设为“常规”（Google 表格中为“自动”），填写实际的数，例如 35，不要填比例',
      en: 'set the cell’s format to General (Automatic in Google Sheets) and enter the number itself, such as 35, not a share',
    },
  },
  REJECT_PLACEHOLDER: {
    severity: 'error',
    message: {
      zh: '“{received}”没有说明是 0、不适用，还是尚未统计',
      en: '“{received}” may mean 0, not applicable, or not known yet',
    },
    expected: { zh: '一个数（单位：{unit}）；确实没有发生的填 0', en: 'a number ({unit}); 0 if there was none' },
    remedy: {
      zh: '确实没有发生的，请填 0；本项对贵中心不适用的，请填 0 并在“情况说明”栏写明“不适用”及原因；尚未统计的，请统计后填写',
      en: 'enter 0 if there was none; if the figure does not apply to your centre, enter 0 and say so in the explanation; if it is not known yet, find it out',
    },
  },
  REJECT_QUALIFIED: {
    severity: 'error',
    message: {
      zh: '“{received}”带有附加条件（如预计、累计、含税、未审计），不能确定是不是本期实际数',
      en: '“{received}” is qualified (expected, cumulative, unaudited or the like)',
    },
    expected: { zh: '本期实际发生的数（单位：{unit}）', en: 'the actual figure of the period ({unit})' },
    remedy: {
      zh: '请只填本期实际数，例如 1200；口径说明请写在“情况说明”栏',
      en: 'enter the actual figure only, such as 1200, and put the remark into the explanation',
    },
  },
  REJECT_RANGE: {
    severity: 'error',
    message: { zh: '“{received}”是一个区间，不是确定的数', en: '“{received}” is a range, not a figure' },
    expected: { zh: '一个确定的数（单位：{unit}）', en: 'one exact figure ({unit})' },
    remedy: {
      zh: '请按原始记录核实后只填一个确定的数，例如 12',
      en: 'check your records and enter one exact figure, such as 12',
    },
  },
  REJECT_UNIT_MISMATCH: {
    severity: 'error',
    message: {
      zh: '“{received}”的计量单位与本项的“{unit}”不一致',
      en: '“{received}” is in another unit than this figure’s, which is {unit}',
    },
    expected: { zh: '以“{unit}”为单位的数', en: 'a number in {unit}' },
    remedy: {
      zh: '请按“{unit}”重新统计后只填数字，例如 35',
      en: 'count again in {unit} and enter the number only, such as 35',
    },
  },
  REJECT_UNIT_UNKNOWN: {
    severity: 'error',
    message: {
      zh: '“{received}”的单位不明确，不能确定合多少“{unit}”',
      en: 'the unit of “{received}” is unclear, so it cannot be told how much it is in {unit}',
    },
    expected: { zh: '以“{unit}”为单位的数，不写单位', en: 'a number in {unit}, without a unit' },
    remedy: {
      zh: '请折合成“{unit}”后只填数字，例如 1200；不要写“w”“k”“/年”等',
      en: 'express it in {unit} and enter the number only, such as 1200, without w, k, “a year” or the like',
    },
  },
} as const satisfies Record<string, IssueWords>;
