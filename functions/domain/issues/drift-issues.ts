/** Words for what was changed in a return after it was submitted. */
import type { IssueWords } from './issue.ts';

export const DRIFT_ISSUES = {
  CHANGED_AFTER_SUBMISSION: {
    severity: 'info',
    message: {
      zh: '“{subject}”在提交后有改动，提交后修改不计入评估：提交时为“{before}”，现为“{after}”',
      en: '“{subject}” was changed after the submission, which does not count: it was “{before}” and is now “{after}”',
    },
    expected: { zh: '与提交时一致', en: 'what was submitted' },
    remedy: {
      zh: '如需更正请联系{organiser}，重新开放后修改方可计入；不需更正的，请改回提交时的内容',
      en: 'if it has to be corrected, ask {organiser} to reopen the return; else put back what was submitted',
    },
  },
  RETURN_CHANGED_AFTER_SUBMISSION: {
    severity: 'info',
    message: {
      zh: '“{subject}”的填报表在提交后有 {count} 处改动，均未计入评估：{changes}',
      en: '“{subject}”: {count} cell(s) of the return were changed after the submission and do not count: {changes}',
    },
    expected: { zh: '与提交时一致', en: 'what was submitted' },
    remedy: {
      zh: '确需更正的，请用 reopen 命令限时重新开放该中心并写明理由；否则请通知中心改回提交时的内容',
      en: 'where it has to be corrected, reopen the centre for a time with the command reopen and a reason; else have it put back',
    },
  },
} as const satisfies Record<string, IssueWords>;
