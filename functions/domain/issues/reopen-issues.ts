/** Words for what the ledger says of opening a return again and cannot be done. */
import type { IssueWords } from './issue.ts';

export const REOPEN_ISSUES = {
  REOPEN_TIME_PAST: {
    severity: 'error',
    message: {
      zh: '重新开放的时间“{received}”已经过去；没有重新开放',
      en: 'the time “{received}” to reopen until is over; nothing was opened',
    },
    expected: { zh: '将来的日期，如需要可加时间', en: 'a day to come, with a time where wanted' },
    remedy: {
      zh: '改为将来的日期；不再需要重新开放的，清空“重新开放至”一栏',
      en: 'write a day to come, or clear the cell',
    },
  },
  REOPEN_TIME_UNCLEAR: {
    severity: 'error',
    message: {
      zh: '重新开放的时间“{received}”无法识别；没有重新开放',
      en: '“{received}” names no time to reopen until; nothing was opened',
    },
    expected: {
      zh: '年-月-日，如 2020-06-05；需要时加时间，如 2020-06-05 17:00',
      en: 'a day such as 2020-06-05, or 2020-06-05 17:00',
    },
    remedy: {
      zh: '按 年-月-日 重新填写，如 2020-06-05，当天最后一分钟为止；不需要重新开放的，清空该格',
      en: 'write it as 2020-06-05, which lasts to the end of that day, or clear the cell',
    },
  },
  REOPEN_WITHOUT_REASON: {
    severity: 'error',
    message: { zh: '填了重新开放的时间但没有写理由；没有重新开放', en: 'without a reason the return is not reopened' },
    expected: { zh: '重新开放的理由', en: 'why it is to be reopened' },
    remedy: {
      zh: '在“重新开放理由”栏写明理由；不需要重新开放的，清空“重新开放至”一栏',
      en: 'give the reason, or clear the time',
    },
  },
} as const satisfies Record<string, IssueWords>;
