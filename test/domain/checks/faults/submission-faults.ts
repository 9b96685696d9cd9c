import type { Fault } from './fault.ts';

const FIGURES = '数据统计表';
const EVIDENCE = '证明材料';
const COVER = '封面';

/** All figures have evidence; the first row is changed. */
function evidenceWith(first: Readonly<Record<string, string>>) {
  const indicators = [
    'banks',
    'loans',
    'loan-projects',
    'enterprises',
    'trainings',
    'trainees',
    'listings',
    'contests',
  ];
  return indicators.map((indicator, row) => (row === 0 ? { indicator, ...first } : { indicator }));
}

export const SUBMISSION_FAULTS: readonly Fault[] = [
  {
    name: 'a figure without evidence',
    code: 'EVIDENCE_MISSING',
    at: `${FIGURES}!D5`,
    changes: {
      evidence: ['loans', 'loan-projects', 'enterprises', 'trainings', 'trainees', 'listings', 'contests'].map(
        (indicator) => ({ indicator }),
      ),
    },
  },
  {
    name: 'evidence without a description',
    code: 'EVIDENCE_WITHOUT_DESCRIPTION',
    at: `${EVIDENCE}!B4`,
    changes: { evidence: evidenceWith({ description: '' }) },
  },
  {
    name: 'evidence without a file',
    code: 'EVIDENCE_WITHOUT_FILE',
    at: `${EVIDENCE}!C4`,
    changes: { evidence: evidenceWith({ link: ' ' }) },
  },
  {
    name: 'an empty field of the cover',
    code: 'COVER_FIELD_EMPTY',
    at: `${COVER}!B5`,
    changes: { cover: { 'person-in-charge': '' } },
  },
  {
    name: 'a telephone number too short',
    code: 'TELEPHONE_IMPLAUSIBLE',
    at: `${COVER}!B6`,
    changes: { cover: { phone: '1380013800' } },
  },
  { name: 'a late submission', code: 'SUBMITTED_LATE', at: `${COVER}!B20`, submittedAt: '2020-05-30T01:00:00Z' },
];
