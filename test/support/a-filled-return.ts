import type { Centre } from '../../functions/domain/round/centre.ts';
import type { Round } from '../../functions/domain/round/round.ts';
import { layOutReturn } from '../../functions/domain/workbook/lay-out-return.ts';
import type { ReturnLayout } from '../../functions/domain/workbook/layout-texts.ts';
import type { RawWorkbook } from '../../functions/domain/workbook/raw-workbook.ts';
import { aCentre, aRound } from './a-round.ts';
import { aWorkbook, fill } from './a-workbook.ts';
import { LAYOUTS } from './layouts.ts';

export const FIGURES = { banks: 12, loans: 3400.5, 'loan-projects': 30, trainings: 8, trainees: 240 } as const;
export const SECTIONS = { operation: '运营情况。'.repeat(60), results: '主要成效。'.repeat(80) } as const;

/** A return in which everything is filled in and nothing is wrong. */
export function aFilledReturn(
  round: Round = aRound(),
  layout: ReturnLayout = LAYOUTS.return,
  centre: Centre = aCentre(),
): RawWorkbook {
  const blank = aWorkbook(layOutReturn(round, layout, centre));
  const values = (column: string, items: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(Object.entries(items).map(([key, value]) => [`${key}/${column}`, value]));
  const withFigures = fill(blank, 'figures', values('value', FIGURES));
  const withSections = fill(withFigures, 'report', values('text', SECTIONS));
  const cover = fill(withSections, 'cover', {
    ...Object.fromEntries(layout.cover.fields.map(({ id, kind }) => [`field:${id}/value`, coverText(kind)])),
    'submit:tick/value': round.language === 'en' ? 'Yes' : '是',
    'submit:by/value': '张三',
    'submit:on/value': { value: 43979, format: 'date', shown: '2020-05-28' },
  });
  return fill(cover, 'evidence', {
    'evidence:1/indicator': round.language === 'en' ? 'Banks' : '入驻银行机构',
    'evidence:1/description': '合作协议',
    'evidence:1/link': '协议.pdf',
    'evidence:1/pages': '12-15',
  });
}

function coverText(kind: 'text' | 'phone' | 'date' | 'person'): string {
  return { text: '市科学技术局', phone: '0754-88123456', date: '2016-05-18', person: '李四' }[kind];
}
