/** What the daily lists say behind a name. */
import type { MailKind } from '../notices/notice-kinds.ts';
import type { Localised } from '../round/localised.ts';
import type { MailToday } from './today-facts.ts';

export const MAIL_KINDS: Readonly<Record<MailKind, Localised>> = {
  opening: { zh: '开轮通知', en: 'opening' },
  'half-time': { zh: '过半提醒', en: 'half-time' },
  'last-day': { zh: '最后一天提醒', en: 'last day' },
  errors: { zh: '有错误未受理', en: 'errors found' },
  accepted: { zh: '已受理', en: 'accepted' },
  reopened: { zh: '重新开放', en: 'reopened' },
  report: { zh: '评估报告', en: 'report' },
  'veto-raised': { zh: '提出否决', en: 'veto raised' },
  'veto-upheld': { zh: '一票否决', en: 'vetoed' },
  'veto-dismissed': { zh: '否决不成立', en: 'veto dismissed' },
  'veto-withdrawn': { zh: '撤回否决', en: 'veto withdrawn' },
  'veto-lifted': { zh: '解除否决', en: 'veto lifted' },
};

export const MAIL_STATES: Readonly<Record<MailToday['state'], Localised>> = {
  waiting: { zh: '待发', en: 'waiting' },
  sending: { zh: '发送中', en: 'being sent' },
  sent: { zh: '已发', en: 'sent' },
  failed: { zh: '发送失败', en: 'failed' },
  unknown: { zh: '结果不明', en: 'outcome unknown' },
  lapsed: { zh: '过时未发', en: 'lapsed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** @example findingsWords(2, 1).zh // '2 处错误、1 处需说明' */
export function findingsWords(errors: number, warnings: number): Localised {
  const zh = [...(errors > 0 ? [`${errors} 处错误`] : []), ...(warnings > 0 ? [`${warnings} 处需说明`] : [])];
  const en = [...(errors > 0 ? [`${errors} error(s)`] : []), ...(warnings > 0 ? [`${warnings} to explain`] : [])];
  return { zh: zh.join('、'), en: en.join(', ') };
}

/** So many names are told behind a reviewer; the others are counted. */
const NAMES_TOLD = 200;

/** Names one after the other. @example namesWords([{ zh: '甲', en: 'A' }, { zh: '乙', en: 'B' }]).en // 'A; B' */
export function namesWords(names: readonly Localised[]): Localised {
  const told = names.slice(0, NAMES_TOLD);
  const left = names.length - told.length;
  return {
    zh: told.map(({ zh }) => zh).join('、') + (left > 0 ? `，另有 ${left} 家` : ''),
    en: told.map(({ en }) => en).join('; ') + (left > 0 ? `; and ${left} more` : ''),
  };
}

/** Texts beside each other, without the empty ones. */
export function besideWords(...texts: readonly Localised[]): Localised {
  const filled = texts.filter(({ zh }) => zh !== '');
  return { zh: filled.map(({ zh }) => zh).join('，'), en: filled.map(({ en }) => en).join(', ') };
}
