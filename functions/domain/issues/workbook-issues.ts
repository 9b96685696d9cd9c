/** Words for what the structure of a workbook can have wrong with it: tabs, rows, keys, identity. */
import type { IssueWords } from './issue.ts';

const FRESH_COPY = {
  zh: '如无法撤销，请向组织单位索取一份新的工作簿，把已填内容逐项填入',
  en: 'if that is no longer possible, ask the office for a fresh workbook and enter your figures there',
};

export const WORKBOOK_ISSUES = {
  COLUMN_DUPLICATED: {
    severity: 'error',
    message: {
      zh: '“{subject}”表中有两列“{head}”，无法判断以哪一列为准，这两列均未采集',
      en: 'the tab {subject} has the column “{head}” twice; neither was read',
    },
    expected: { zh: '每一列只出现一次', en: 'each column once' },
    remedy: {
      zh: '删除多出的那一列（右键点击列标 → 删除），保留填有数据的一列，然后保存',
      en: 'delete the surplus column (right-click its letter → Delete), keep the one with your entries, and save',
    },
  },
  COLUMN_MISSING: {
    severity: 'error',
    message: {
      zh: '“{subject}”表中找不到“{head}”列，该列内容未采集',
      en: 'the tab {subject} lacks the column “{head}”; nothing of it was read',
    },
    expected: { zh: '表头完整，各列均在', en: 'all columns of the form' },
    remedy: {
      zh: `按 Ctrl+Z 撤销删除列的操作；${FRESH_COPY.zh}`,
      en: `undo the deletion with Ctrl+Z; ${FRESH_COPY.en}`,
    },
  },
  DAY_UNCLEAR: {
    severity: 'warning',
    message: { zh: '“{received}”不是一个可以识别的日期', en: '“{received}” is no date' },
    expected: { zh: '年-月-日，如 2020-05-28', en: 'year-month-day, such as 2020-05-28' },
    remedy: { zh: '按 年-月-日 重新填写，如 2020-05-28', en: 'write it as year-month-day, such as 2020-05-28' },
  },
  EVIDENCE_INDICATOR_UNCLEAR: {
    severity: 'error',
    message: {
      zh: '对应指标“{received}”不是本轮的指标名称；这份材料没有归入任何指标',
      en: '“{received}” is none of this round’s figures; the document proves none',
    },
    expected: { zh: '从下拉列表中选择的指标名称', en: 'a name chosen from the list' },
    remedy: {
      zh: '点击该单元格右侧的下拉箭头，从列表中选择指标名称',
      en: 'click the arrow beside the cell and choose the figure from the list',
    },
  },
  EVIDENCE_WITHOUT_INDICATOR: {
    severity: 'error',
    message: {
      zh: '这份材料没有选择对应指标',
      en: 'no figure was chosen for this document',
    },
    expected: { zh: '从下拉列表中选择的指标名称', en: 'a name chosen from the list' },
    remedy: {
      zh: '点击该单元格右侧的下拉箭头，选择此材料所证明的指标；不再需要的，清空整行',
      en: 'click the arrow beside the cell and choose the figure that the document proves, or clear the row',
    },
  },
  HEADER_CHANGED: {
    severity: 'warning',
    message: {
      zh: '表头“{head}”被改成了“{received}”；仍按“{head}”采集',
      en: 'the head “{head}” was changed to “{received}”; the column was still read as “{head}”',
    },
    expected: { zh: '“{head}”', en: '“{head}”' },
    remedy: {
      zh: '把表头改回“{head}”；如要说明口径或单位，请写在“情况说明”栏',
      en: 'restore the head “{head}”; remarks on units or scope belong into the explanations',
    },
  },
  IDENTITY_MISMATCH: {
    severity: 'error',
    message: {
      zh: '封面上的名称是“{received}”，而这份工作簿是发给“{subject}”的',
      en: 'the cover names “{received}”, but this workbook was made for {subject}',
    },
    expected: { zh: '“{subject}”', en: '“{subject}”' },
    remedy: {
      zh: '如误用了别的中心的工作簿，请改用发给本中心的那一份；如只是名称被改动，请恢复为“{subject}”；名称确有变更的，请告知组织单位',
      en: 'use the workbook made for you; if only the name was changed, restore “{subject}”; if the name is new, tell the office',
    },
  },
  LEDGER_COPIES_UNCLEAR: {
    severity: 'error',
    message: { zh: '纸质份数“{received}”不是整数；未登记', en: '“{received}” is no whole number of copies' },
    expected: { zh: '0 或正整数', en: 'a whole number from 0' },
    remedy: {
      zh: '只填收到的份数，如 5；尚未收到的留空',
      en: 'write the number received, such as 5; leave empty if none came yet',
    },
  },
  LEDGER_DATE_UNCLEAR: {
    severity: 'error',
    message: { zh: '收到日期“{received}”无法识别；未登记', en: '“{received}” is no date' },
    expected: { zh: '年-月-日，如 2020-05-28', en: 'year-month-day, such as 2020-05-28' },
    remedy: { zh: '按 年-月-日 重新填写，如 2020-05-28', en: 'write it as year-month-day, such as 2020-05-28' },
  },
  MARK_BEYOND_FULL: {
    severity: 'error',
    message: {
      zh: '评分 {received} 不在 0 至满分 {full} 之间；未采用',
      en: 'the mark {received} is not between 0 and {full}',
    },
    expected: { zh: '0 至 {full} 之间的数', en: 'a number from 0 to {full}' },
    remedy: { zh: '改为 0 至 {full} 之间的数', en: 'change it to a number from 0 to {full}' },
  },
  MARK_CONTRADICTED: {
    severity: 'error',
    message: {
      zh: '同时填了评分 {received} 又选了“不评”，无法判断以哪个为准',
      en: 'there is a mark ({received}) and also “not scored”',
    },
    expected: { zh: '评分与“不评”只取其一', en: 'either a mark or “not scored”' },
    remedy: { zh: '要评分的，清空“不评”栏；不评的，清空评分', en: 'clear either the mark or “not scored”' },
  },
  MARK_MISSING: {
    severity: 'error',
    message: {
      zh: '已选“已完成评审”，但此要点既没有评分也没有选“不评”',
      en: 'the review is ticked as finished, but this point has no mark',
    },
    expected: { zh: '0 至 {full} 之间的数，或“不评”', en: 'a number from 0 to {full}, or “not scored”' },
    remedy: { zh: '填写评分；无法评判的，在“不评”栏选“不评”', en: 'give a mark, or choose “not scored”' },
  },
  MARK_UNCLEAR: {
    severity: 'error',
    message: { zh: '评分“{received}”不是一个数；未采用', en: '“{received}” is not a number' },
    expected: { zh: '0 至 {full} 之间的数，或在“不评”栏选“不评”', en: 'a number from 0 to {full}, or “not scored”' },
    remedy: {
      zh: '只填一个数，不写“分”等文字；无法评判的，清空评分并在“不评”栏选“不评”',
      en: 'write one number without words; where you cannot judge, clear it and choose “not scored”',
    },
  },
  RECOMPUTE_WITHOUT_REASON: {
    severity: 'error',
    message: { zh: '选了重新计算但没有写理由；尚未开始', en: 'a recompute without a reason is not begun' },
    expected: { zh: '重新计算的理由', en: 'why it is to be done' },
    remedy: {
      zh: '在“重新计算理由”栏写明理由；不需要重新计算的，清空或改选“否”',
      en: 'give the reason, or clear the tick',
    },
  },
  ROW_DUPLICATED: {
    severity: 'error',
    message: {
      zh: '“{subject}”一行出现了多次（第 {rows} 行），无法判断以哪一行为准；该项未采集',
      en: '{subject} stands in several rows ({rows}); none was read',
    },
    expected: { zh: '每项一行', en: 'one row for each item' },
    remedy: {
      zh: '保留填写正确的一行，删除复制出来的行（右键点击行号 → 删除），然后保存',
      en: 'keep the right row, delete the copied ones (right-click the row number → Delete) and save',
    },
  },
  ROW_KEY_LOST: {
    severity: 'warning',
    message: {
      zh: '“{subject}”一行的隐藏标识已丢失；系统按名称和计量单位找到该行并采集',
      en: 'the row of {subject} has lost its hidden key; it was found by its name and unit and was read',
    },
    expected: { zh: '原表中的行，未经删除重建', en: 'the row of the original form' },
    remedy: {
      zh: '请核对该行内容确属“{subject}”；无误的，在说明栏写“已核对”；今后请勿删除或重建表中的行',
      en: 'verify that the row really holds {subject} and say so in the explanation; please do not delete or retype rows',
    },
  },
  ROW_KEY_MISMATCH: {
    severity: 'error',
    message: {
      zh: '此行原为“{label}”，现在的名称却是“{received}”，无法判断数据属于哪一项；该项未采集',
      en: 'this row belongs to “{label}” but now says “{received}”; nothing of it was read',
    },
    expected: { zh: '“{label}”', en: '“{label}”' },
    remedy: {
      zh: `把名称改回“{label}”，并确认该行数据属于这一项；如曾移动或粘贴过内容，请按 Ctrl+Z 撤销；${FRESH_COPY.zh}`,
      en: `restore the name “{label}” and make sure that the row holds its data, or undo with Ctrl+Z; ${FRESH_COPY.en}`,
    },
  },
  ROW_MISSING: {
    severity: 'error',
    message: {
      zh: '“{subject}”一行已被删除，该项未采集',
      en: 'the row of {subject} has been deleted; nothing of it was read',
    },
    expected: { zh: '表中各行齐全', en: 'all rows of the form' },
    remedy: {
      zh: `按 Ctrl+Z 撤销删除行的操作，或恢复删除前保存的文件；${FRESH_COPY.zh}`,
      en: `undo the deletion with Ctrl+Z or go back to an earlier copy; ${FRESH_COPY.en}`,
    },
  },
  STRAY_VALUE: {
    severity: 'warning',
    message: {
      zh: '“{subject}”表的填报范围之外有 {count} 个单元格填了内容，这些内容未采集',
      en: '{count} cell(s) outside the form on the tab {subject} have content, which was not read',
    },
    expected: { zh: '只在浅黄色单元格内填写', en: 'entries in the yellow cells only' },
    remedy: {
      zh: '把需要报送的内容移到对应的浅黄色单元格或“情况说明”栏，其余的删除',
      en: 'move what is to be reported into its yellow cell or the explanation, and delete the rest',
    },
  },
  SUBMITTER_MISSING: {
    severity: 'error',
    message: {
      zh: '已选“已完成填报”，但没有填写“{subject}”',
      en: 'the return is ticked as completed, but {subject} is empty',
    },
    expected: { zh: '确认提交人的姓名', en: 'the name of the person who confirms' },
    remedy: { zh: '在“{subject}”处填写确认提交人的姓名', en: 'write the name at {subject}' },
  },
  TAB_DAMAGED: {
    severity: 'error',
    message: {
      zh: '“{subject}”表的隐藏标识行已被删除或覆盖，整张表未采集',
      en: 'the hidden row that identifies the tab {subject} was deleted or overwritten; the whole tab was not read',
    },
    expected: { zh: '组织单位发放的原表', en: 'the tab as it was handed out' },
    remedy: {
      zh: `按 Ctrl+Z 撤销，或恢复改动前保存的文件；${FRESH_COPY.zh}`,
      en: `undo with Ctrl+Z or go back to an earlier copy; ${FRESH_COPY.en}`,
    },
  },
  TAB_DUPLICATED: {
    severity: 'error',
    message: {
      zh: '“{subject}”表有多份（{tabs}），无法判断以哪一份为准，均未采集',
      en: 'there are several copies of the tab {subject} ({tabs}); none was read',
    },
    expected: { zh: '“{subject}”表只有一份', en: 'one tab {subject}' },
    remedy: {
      zh: '保留要报送的一份，删除其余副本（右键点击工作表标签 → 删除），然后保存',
      en: 'keep the one to be reported, delete the others (right-click the tab → Delete) and save',
    },
  },
  TAB_MISSING: {
    severity: 'error',
    message: {
      zh: '找不到“{subject}”表，其中各项均未采集',
      en: 'the tab {subject} is missing; nothing of it was read',
    },
    expected: { zh: '工作簿中各表齐全', en: 'all tabs of the workbook' },
    remedy: {
      zh: `恢复删除前保存的文件；没有的，请向组织单位索取一份新的工作簿，把已填内容逐项填入`,
      en: 'go back to a copy saved before the tab was deleted, or ask the office for a fresh workbook and enter your figures there',
    },
  },
  TAB_NOT_READ: {
    severity: 'info',
    message: {
      zh: '工作表“{subject}”不是发放的表，其中内容未采集',
      en: 'the tab {subject} is not part of the form; nothing of it was read',
    },
    expected: { zh: '需要报送的内容都填在发放的各表中', en: 'everything to be reported in the tabs of the form' },
    remedy: {
      zh: '需要报送的内容请填入发放的各表；仅供本单位参考的，可以保留',
      en: 'enter what is to be reported into the tabs of the form; notes for your own use may stay',
    },
  },
  TICK_UNCLEAR: {
    severity: 'error',
    message: {
      zh: '“{subject}”处填的是“{received}”，无法判断是“是”还是“否”',
      en: '“{received}” at {subject} is neither yes nor no',
    },
    expected: { zh: '“是”或“否”', en: 'Yes or No' },
    remedy: {
      zh: '点击该单元格右侧的下拉箭头，选择“是”或“否”',
      en: 'click the arrow beside the cell and choose Yes or No',
    },
  },
  UNIT_CHANGED: {
    severity: 'error',
    message: {
      zh: '计量单位由“{unit}”被改成了“{received}”，无法判断数值的单位；该项未采集',
      en: 'the unit “{unit}” was changed to “{received}”; the figure was not read',
    },
    expected: { zh: '以“{unit}”为单位的数', en: 'a figure in {unit}' },
    remedy: {
      zh: '把计量单位改回“{unit}”，并把数值换算成以“{unit}”为单位',
      en: 'restore the unit “{unit}” and convert the figure to it',
    },
  },
  VETO_WITHOUT_REASON: {
    severity: 'error',
    message: { zh: '选了一票否决但没有写理由；否决不生效', en: 'a veto without a reason has no effect' },
    expected: { zh: '事实和依据', en: 'facts and grounds' },
    remedy: { zh: '在“否决理由”栏写明事实和依据；不否决的，改选“否”', en: 'give the reason, or choose No' },
  },
} as const satisfies Record<string, IssueWords>;
