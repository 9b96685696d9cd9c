/** Words for paper copies: codes that were not taken in, and counts that do not agree. */
import type { IssueWords } from './issue.ts';

export const PAPER_ISSUES = {
  PAPER_CODE_REFUSED: {
    severity: 'error',
    message: {
      zh: '编号“{received}”未予登记：{reason}',
      en: '“{received}” was not taken in: {reason}',
    },
    expected: {
      zh: '本中心已受理版本的打印件编号',
      en: 'the code of a print of this centre’s accepted return',
    },
    remedy: { zh: '{remedy}', en: '{remedy}' },
  },
  PAPER_COPIES_DIFFER: {
    severity: 'warning',
    message: {
      zh: '“收到纸质份数”填的是 {received}，按编号登记的是 {taken} 份（第 {copies} 份）',
      en: '{received} is entered as the paper copies received, while {taken} were taken in by their codes (copies {copies})',
    },
    expected: { zh: '两者一致', en: 'both the same' },
    remedy: {
      zh: '请核对实物：漏扫的补扫，份数填错的改正；报告以填写的份数为准',
      en: 'look at the paper: scan what was left out, or correct the number; reports go by the number entered',
    },
  },
} as const satisfies Record<string, IssueWords>;
