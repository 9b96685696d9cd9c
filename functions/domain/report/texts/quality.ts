/** Words of the data-quality notes. */
import type { Localised } from '../../round/localised.ts';

export const QUALITY = {
  heading: { zh: '数据质量说明', en: 'Data quality' },
  headingErrors: { zh: '须改正与须说明的事项', en: 'What must be mended or explained' },
  none: {
    zh: '对填报表逐项核查，未发现缺漏、越界、前后矛盾或异常数值。',
    en: 'The checks found nothing missing, out of bounds, contradictory or unusual in the return.',
  },
  lead: {
    zh: '核查共发现 {n} 条：{counts}。每条均注明所在单元格，中心的说明照录。',
    en: "The checks found {n}: {counts}. Each is given with its cell and the centre's own explanation.",
  },
  leadRefused: {
    zh: '核查共发现 {n} 条：{counts}。每条均注明所在单元格与改正办法。',
    en: 'The checks found {n}: {counts}. Each is given with its cell and how to mend it.',
  },
  number: { zh: '编号', en: 'No.' },
  cell: { zh: '单元格', en: 'Cell' },
  item: { zh: '事项与读取内容', en: 'Item and what was read' },
  message: { zh: '核查意见', en: 'Finding' },
  explanation: { zh: '中心说明', en: 'Explanation' },
  remedy: { zh: '改正办法', en: 'How to mend' },
  read: { zh: '读取：{received}', en: 'read: {received}' },
  empty: { zh: '读取：空白', en: 'read: empty' },
  unexplained: { zh: '未说明', en: 'none given' },
  notNeeded: { zh: '—', en: '—' },
  count: { zh: '{severity} {n} 条', en: '{severity}: {n}' },
  errors: { zh: '错误', en: 'errors' },
  warnings: { zh: '需说明', en: 'to be explained' },
  infos: { zh: '供参考', en: 'for information' },
} as const satisfies Record<string, Localised>;
