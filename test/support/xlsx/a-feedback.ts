import type { Feedback } from '../../../functions/domain/workbook/feedback.ts';

/** Feedback for the return of `aPlan`: one error and one warning, a mark at each input. */
export function aFeedback(changes: Partial<Feedback> = {}): Feedback {
  return {
    snapshot: 'a1b2c3',
    tab: '校验结果',
    heading: [
      '校验结果',
      '校验时间：2020-05-20 10:00　快照：a1b2c3　错误 1 项，提醒 1 项',
      '自上次校验以来：已改正 0 项，新增 2 项',
    ],
    header: ['程度', '项目', '位置', '读到的内容', '问题', '如何修改'],
    linkColumn: 2,
    rows: [
      {
        severity: 'error',
        columns: ['✗ 错误', '入驻银行机构', '数据统计表!D3', '约30', '不是确定的数字。', '请填写确切的整数，例如 30。'],
        link: { tab: '数据统计表', a1: 'D3' },
      },
      {
        severity: 'warning',
        columns: [
          '▲ 提醒',
          '证明材料',
          "证明'材料!A2",
          '（空）',
          '指标不为零，但没有证明材料。'.repeat(8),
          '请补充证明材料。',
        ],
        link: { tab: "证明'材料", a1: 'A2' },
      },
    ],
    marks: [
      { tab: '数据统计表', a1: 'E3', text: '✗ 不是确定的数字' },
      { tab: '数据统计表', a1: 'E4', text: '✓ 通过' },
    ],
    ...changes,
  };
}
