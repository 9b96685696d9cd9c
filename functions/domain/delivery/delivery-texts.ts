/** What recipients are told when a report takes the place of another. */
import type { Localised } from '../round/localised.ts';

export const DELIVERY = {
  supersededFolder: { zh: '已作废', en: 'superseded' },
  noteName: { zh: '更正说明', en: 'what-changed' },
  summary: { zh: '评估总报告', en: 'Summary of all centres' },
  replaces: {
    zh: '本报告（编号 {code}）代替此前的报告（编号 {before}），原报告作废。',
    en: 'This report (code {code}) takes the place of the one with the code {before}, which is no longer valid.',
  },
  reason: { zh: '更换原因：{reason}', en: 'Reason: {reason}' },
  total: { zh: '总分：{from} → {to}', en: 'Total: {from} → {to}' },
  rank: { zh: '名次：{from} → {to}', en: 'Rank: {from} → {to}' },
  grade: { zh: '等级：{from} → {to}', en: 'Grade: {from} → {to}' },
  standing: { zh: '评估状态：{from} → {to}', en: 'Standing: {from} → {to}' },
  shares: { zh: '总分变动的来源：{shares}', en: 'What the change of the total comes from: {shares}' },
  ofOthers: {
    zh: '更换原因：该中心的数据和评审意见未变；其他中心的结果有更正，名次或与各中心比较的统计随之变动。',
    en: 'Reason: figures and reviews of this centre are as they were; results of others were corrected, and rank or statistics with them.',
  },
  unchanged: {
    zh: '总分、名次和等级未变，报告的其他内容有更新。',
    en: 'Total, rank and grade are as they were; other parts of the report have changed.',
  },
  corrected: { zh: '（更正）', en: ' (corrected)' },
  changed: { zh: '{subject}：', en: '{subject}:' },
  listed: { zh: '· {subject}：{file}（编号 {code}）', en: '· {subject}: {file} (code {code})' },
} as const satisfies Record<string, Localised>;
