import type { LedgerLayout } from '../../functions/domain/workbook/layout-texts.ts';
import { LAYOUTS } from './layouts.ts';

const words = (zh: string, en: string) => ({ title: { zh, en }, text: { zh, en } });
const points = { title: { zh: '分数', en: 'Points' }, text: { zh: '至多 {most} 分', en: 'up to {most}' } };

/** The 2019 ledger with the columns for points from visits, as written in `ledger.yaml`. */
export const VISIT_LEDGER: LedgerLayout = {
  ...LAYOUTS.ledger,
  register: {
    ...LAYOUTS.ledger.register,
    visit: {
      heads: {
        visitBonus: { zh: '考察加分', en: 'Visit: points added' },
        visitPenalty: { zh: '考察扣分', en: 'Visit: points off' },
        visitReason: { zh: '考察理由', en: 'Reason of the points' },
      },
      prompts: {
        visitBonus: { prompt: points, refusal: points },
        visitPenalty: { prompt: points, refusal: points },
        visitReason: { prompt: words('理由', 'Reason'), refusal: words('过长', 'Too long') },
      },
    },
  },
};
