/** Words for what is claimed twice: notes for the office alone. */
import type { IssueWords } from './issue.ts';

export const DOUBLE_CLAIM_ISSUES = {
  CLAIMED_TWICE: {
    severity: 'info',
    message: { zh: '{kind}，出现在：{places}', en: '{kind} in: {places}' },
    expected: { zh: '一份材料、一份合同只申报一次', en: 'a document or a contract that is claimed once' },
    remedy: {
      zh: '请核实各处材料；同一企业由几家中心服务属正常情况，属虚假申报的，可在“一票否决”中提出',
      en: 'look into each; several centres may serve one enterprise. What turns out to be false may be ground for a veto',
    },
  },
  CLAIMED_TWICE_MORE: {
    severity: 'info',
    message: { zh: '另有 {others} 项重复申报未列出', en: '{others} more are claimed twice' },
    expected: { zh: '逐项核实', en: 'each looked into' },
    remedy: { zh: '全部内容用 double-claims 命令查看', en: 'the command double-claims lists all of them' },
  },
} as const satisfies Record<string, IssueWords>;
