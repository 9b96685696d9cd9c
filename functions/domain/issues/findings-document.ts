/** The catalogue of findings as a page for people; `docs/findings.md` is its text. */
import type { Localised } from '../round/localised.ts';
import { COMPARISON_ISSUES } from './comparison-issues.ts';
import { DOUBLE_CLAIM_ISSUES } from './double-claim-issues.ts';
import { DRIFT_ISSUES } from './drift-issues.ts';
import { FIGURE_ISSUES } from './figure-issues.ts';
import type { IssueWords, Severity } from './issue.ts';
import { NUMBER_REJECTIONS } from './number-rejections.ts';
import { NUMBER_REMARKS } from './number-remarks.ts';
import { PAPER_ISSUES } from './paper-issues.ts';
import { REOPEN_ISSUES } from './reopen-issues.ts';
import { REPORT_TEXT_ISSUES } from './report-text-issues.ts';
import { SUBMISSION_ISSUES } from './submission-issues.ts';
import { TEXT_CELL_ISSUES } from './text-cell-issues.ts';
import { VERIFIED_ISSUES } from './verified-issues.ts';
import { VETO_ISSUES } from './veto-issues.ts';
import { VISIT_ISSUES } from './visit-issues.ts';
import { WORKBOOK_ISSUES } from './workbook-issues.ts';

export interface FindingsTable {
  readonly zh: string;
  readonly en: string;
  readonly words: Readonly<Record<string, IssueWords>>;
}

/** The tables of the catalogue in the order in which a value meets them. */
export const FINDINGS_TABLES: readonly FindingsTable[] = [
  { zh: '工作簿的结构', en: 'The workbook', words: WORKBOOK_ISSUES },
  { zh: '数字单元格：未采集', en: 'Number cells that were refused', words: NUMBER_REJECTIONS },
  { zh: '数字单元格：已采集，请留意', en: 'Number cells that were taken with a remark', words: NUMBER_REMARKS },
  { zh: '文字单元格', en: 'Text cells', words: TEXT_CELL_ISSUES },
  { zh: '数据本身', en: 'Figures by themselves', words: FIGURE_ISSUES },
  { zh: '与上年及其他中心比较', en: 'Compared with last year and other centres', words: COMPARISON_ISSUES },
  { zh: '自评报告', en: 'The self-report', words: REPORT_TEXT_ISSUES },
  { zh: '封面、证明材料与提交', en: 'Cover, evidence and submission', words: SUBMISSION_ISSUES },
  { zh: '纸质件', en: 'Paper copies', words: PAPER_ISSUES },
  { zh: '现场核实值', en: 'Verified values', words: VERIFIED_ISSUES },
  { zh: '一票否决', en: 'Vetoes', words: VETO_ISSUES },
  { zh: '重复申报（仅供办公室核查）', en: 'Claimed twice (for the office alone)', words: DOUBLE_CLAIM_ISSUES },
  { zh: '现场考察', en: 'Visits', words: VISIT_ISSUES },
  { zh: '重新开放', en: 'Reopening a return', words: REOPEN_ISSUES },
  { zh: '提交后的改动', en: 'Changed after the submission', words: DRIFT_ISSUES },
];

const SEVERITIES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '请说明', en: 'warning' },
  info: { zh: '提示', en: 'info' },
} as const satisfies Record<Severity, Localised>;

/**
 * Markdown of all findings, Chinese first, then English: code, severity, what is wrong, what is expected, what to do.
 *
 * @example findingsDocument().split('\n')[0] // '# 校验结果一览 / Findings'
 */
export function findingsDocument(): string {
  return [
    '# 校验结果一览 / Findings',
    '本页由程序生成，请勿手工修改。花括号内的内容在校验结果中换成具体的名称和数值。' +
      '“错误”使填报表不能计入有效填报；“请说明”须核对后改正，或在“情况说明”栏写明原因；“提示”仅供知悉。',
    ...FINDINGS_TABLES.map((table) => findingsSection(table, 'zh')),
    'This page is generated; do not edit it. What stands in braces is replaced by names and figures. An error keeps a return ' +
      'from being counted as valid; a warning asks for a correction or an explanation beside the figure; an info is for information.',
    ...FINDINGS_TABLES.map((table) => findingsSection(table, 'en')),
  ]
    .join('\n\n')
    .concat('\n');
}

const HEADS = {
  zh: '| 代码 | 级别 | 问题 | 应为 | 处理办法 |',
  en: '| code | severity | what is wrong | expected | what to do |',
} as const;

/** A table of findings under its heading, in one language. */
export function findingsSection(
  table: FindingsTable,
  language: 'zh' | 'en',
  severities: Readonly<Record<Severity, Localised>> = SEVERITIES,
): string {
  const rows = Object.entries(table.words).map(([code, { severity, message, expected, remedy }]) =>
    [`\`${code}\``, severities[severity][language], ...[message, expected, remedy].map((text) => text[language])].map(
      inCell,
    ),
  );
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return `## ${table[language]}\n\n${[HEADS[language], '| --- | --- | --- | --- | --- |', ...lines].join('\n')}`;
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
