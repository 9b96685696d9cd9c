/** Words for how a number cell was taken. An info only tells; a warning asks, since the meaning could differ. */
import type { IssueWords } from './issue.ts';

export const NUMBER_REMARKS = {
  WARN_CHINESE_NUMERAL: {
    severity: 'info',
    message: {
      zh: '“{received}”是中文数字，按 {taken} 读取',
      en: '“{received}” is in Chinese characters; it was taken for {taken}',
    },
    expected: { zh: '阿拉伯数字', en: 'Arabic digits' },
    remedy: {
      zh: '请核对 {taken} 是否正确；如不正确，请改填阿拉伯数字',
      en: 'check that {taken} is right; if not, enter Arabic digits',
    },
  },
  WARN_FORMAT: {
    severity: 'info',
    message: {
      zh: '“{received}”的写法不规范（如多余的 0、正号或小数点），按 {taken} 读取',
      en: '“{received}” is written unusually (extra zero, plus sign or point); it was taken for {taken}',
    },
    expected: { zh: '普通写法的数', en: 'a plainly written number' },
    remedy: { zh: '无须处理；如 {taken} 不正确，请改正', en: 'nothing to do, unless {taken} is wrong' },
  },
  WARN_FORMULA: {
    severity: 'warning',
    message: {
      zh: '填报格中是公式，按计算结果 {taken} 读取；引用的内容一变，这个数就会跟着变',
      en: 'the cell holds a formula, taken for its result {taken}; it changes with the cells it refers to',
    },
    expected: { zh: '直接填写的数', en: 'a number that was typed in' },
    remedy: {
      zh: '请核对 {taken} 是否正确，并改为直接填写数字（复制后选择性粘贴为“数值”）；保留公式的，请在“情况说明”栏写明算法',
      en: 'check that {taken} is right and replace the formula by the number (paste special, values), or explain the formula',
    },
  },
  WARN_FULLWIDTH: {
    severity: 'info',
    message: {
      zh: '“{received}”含全角字符，按 {taken} 读取',
      en: '“{received}” has full-width characters; it was taken for {taken}',
    },
    expected: { zh: '半角数字', en: 'half-width digits' },
    remedy: { zh: '无须处理；如 {taken} 不正确，请改正', en: 'nothing to do, unless {taken} is wrong' },
  },
  WARN_INVISIBLE: {
    severity: 'info',
    message: {
      zh: '内容中有看不见的字符（多为从网页或聊天软件复制时带入），已忽略，按 {taken} 读取',
      en: 'invisible characters, usually pasted from a web page, were ignored; the cell was taken for {taken}',
    },
    expected: { zh: '只有数字', en: 'digits only' },
    remedy: {
      zh: '无须处理；如 {taken} 不正确，请删去后重新输入',
      en: 'nothing to do, unless {taken} is wrong; then type it again',
    },
  },
  WARN_SCIENTIFIC: {
    severity: 'info',
    message: {
      zh: '“{received}”是科学记数法，按 {taken} 读取',
      en: '“{received}” is in scientific notation; it was taken for {taken}',
    },
    expected: { zh: '普通写法的数', en: 'a plainly written number' },
    remedy: { zh: '请核对 {taken} 的位数是否正确', en: 'check that {taken} has the right number of digits' },
  },
  WARN_SUSPECT_DATE_SERIAL: {
    severity: 'warning',
    message: {
      zh: '{taken} 恰好是一个日期在表格软件中的内部编号，可能是填“3-5”等内容时被改成日期后又失去了日期格式',
      en: '{taken} is also a spreadsheet’s internal number for a date: an entry such as 3-5 may have become one',
    },
    expected: { zh: '实际的数（单位：{unit}）', en: 'the actual figure ({unit})' },
    remedy: {
      zh: '请核对：{taken} 无误的，请在“情况说明”栏写明；有误的，请改填实际的数',
      en: 'check it: confirm {taken} in the explanation, or enter the actual figure',
    },
  },
  WARN_THOUSANDS: {
    severity: 'info',
    message: {
      zh: '“{received}”含千分位分隔符，按 {taken} 读取',
      en: '“{received}” has thousands separators; it was taken for {taken}',
    },
    expected: { zh: '不加分隔符的数', en: 'a number without separators' },
    remedy: { zh: '无须处理；如 {taken} 不正确，请改正', en: 'nothing to do, unless {taken} is wrong' },
  },
  WARN_TOO_MANY_DECIMALS: {
    severity: 'warning',
    message: {
      zh: '{taken} 的小数位数多于规定的 {decimals} 位，系统按原数保留，没有四舍五入',
      en: '{taken} has more than the {decimals} decimals that the form allows; it was kept in full',
    },
    expected: { zh: '小数不超过 {decimals} 位', en: 'at most {decimals} decimals' },
    remedy: {
      zh: '请核对后保留 {decimals} 位小数；确需更多位数的，请在“情况说明”栏写明',
      en: 'round it to {decimals} decimals, or explain why more are needed',
    },
  },
  WARN_TRIMMED: {
    severity: 'info',
    message: {
      zh: '内容中的多余空格或换行已忽略，按 {taken} 读取',
      en: 'extra spaces or line breaks were ignored; the cell was taken for {taken}',
    },
    expected: { zh: '只有数字', en: 'digits only' },
    remedy: { zh: '无须处理；如 {taken} 不正确，请改正', en: 'nothing to do, unless {taken} is wrong' },
  },
  WARN_UNIT_CONVERTED: {
    severity: 'warning',
    message: {
      zh: '“{received}”写有单位，已折合为 {taken} {unit}',
      en: '“{received}” names a unit; it was converted to {taken} ({unit})',
    },
    expected: { zh: '以“{unit}”为单位的数，不写单位', en: 'a number in {unit}, without a unit' },
    remedy: {
      zh: '请核对折算结果 {taken} {unit}；无误的，请直接改填 {taken}，有误的，请改填正确的数',
      en: 'check the result: enter {taken} if it is right, or the right number in {unit}',
    },
  },
  WARN_UNIT_STRIPPED: {
    severity: 'info',
    message: {
      zh: '“{received}”带有单位或文字，按 {taken} 读取（单位：{unit}）',
      en: '“{received}” has words beside the number; it was taken for {taken} ({unit})',
    },
    expected: { zh: '只填数字，不写单位', en: 'the number only' },
    remedy: { zh: '无须处理；如 {taken} 不正确，请改正', en: 'nothing to do, unless {taken} is wrong' },
  },
} as const satisfies Record<string, IssueWords>;
