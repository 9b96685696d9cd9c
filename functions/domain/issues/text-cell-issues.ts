/** Words for what was amiss in a text cell. */
import type { IssueWords } from './issue.ts';

export const TEXT_CELL_ISSUES = {
  TEXT_BOOLEAN: {
    severity: 'warning',
    message: {
      zh: '单元格是逻辑值“{received}”，不是文字',
      en: 'the cell holds the logical value {received}, not a text',
    },
    expected: { zh: '文字', en: 'text' },
    remedy: { zh: '请把单元格格式设为“文本”后重新填写', en: 'set the cell’s format to Text and enter it again' },
  },
  TEXT_BROKEN_CHARACTER: {
    severity: 'warning',
    message: { zh: '内容中有无法识别的字符，已用“�”代替', en: 'the text has broken characters, shown as “�”' },
    expected: { zh: '完整的文字', en: 'whole characters' },
    remedy: {
      zh: '请找到“�”所在的位置，重新输入该字（生僻字可用同音字加注）',
      en: 'find the “�” and type the character again',
    },
  },
  TEXT_DATE: {
    severity: 'info',
    message: {
      zh: '单元格被表格软件存成了日期，按显示的“{received}”读取',
      en: 'the spreadsheet stored this as a date; it was read as shown, {received}',
    },
    expected: { zh: '文字', en: 'text' },
    remedy: {
      zh: '请核对；如不正确，请把单元格格式设为“文本”后重新填写',
      en: 'check it; if it is wrong, set the cell’s format to Text and enter it again',
    },
  },
  TEXT_DIGITS_LOST: {
    severity: 'error',
    message: {
      zh: '“{received}”作为数字保存时超过 15 位，末尾几位已经丢失',
      en: '“{received}” was stored as a number of more than 15 digits: its last digits are lost',
    },
    expected: { zh: '按文本保存的号码', en: 'a number kept as text' },
    remedy: {
      zh: '请先把单元格格式设为“文本”，再完整地重新输入号码',
      en: 'set the cell’s format to Text and enter all the digits again',
    },
  },
  TEXT_ERROR_CELL: {
    severity: 'error',
    message: {
      zh: '单元格显示错误值“{received}”，读不到文字',
      en: 'the cell shows the error {received}, so there is no text to read',
    },
    expected: { zh: '文字', en: 'text' },
    remedy: {
      zh: '请删除单元格中的公式，直接填写文字；以“=”“-”“+”开头的内容，请在最前面加一个单引号',
      en: 'delete the formula and type the text; begin it with an apostrophe if it starts with =, - or +',
    },
  },
  TEXT_INVISIBLE: {
    severity: 'info',
    message: {
      zh: '内容中有看不见的字符（多为从网页或聊天软件复制时带入），已忽略',
      en: 'invisible characters, usually pasted from a web page, were left out',
    },
    expected: { zh: '普通文字', en: 'plain text' },
    remedy: { zh: '无须处理', en: 'nothing to do' },
  },
  TEXT_MERGED: {
    severity: 'warning',
    message: {
      zh: '这个单元格被合并到了别的单元格中，自己没有内容',
      en: 'this cell was merged into another and has no content of its own',
    },
    expected: { zh: '每项内容各有自己的单元格', en: 'a cell of its own for each item' },
    remedy: { zh: '请取消合并单元格，再在本格填写', en: 'unmerge the cells, then fill in this one' },
  },
  TEXT_REORDERED: {
    severity: 'warning',
    message: {
      zh: '内容中有改变显示顺序的控制符，显示的与实际保存的可能不一致；控制符已去掉',
      en: 'the text has a mark that reverses its display: what is shown may not be what is stored; the mark was removed',
    },
    expected: { zh: '按普通顺序书写的文字', en: 'text in its ordinary order' },
    remedy: {
      zh: '请核对去掉控制符后的文字，必要时重新输入',
      en: 'check the text without the mark and type it again where needed',
    },
  },
} as const satisfies Record<string, IssueWords>;
