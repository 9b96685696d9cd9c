import { aText } from '../../../support/a-text.ts';
import type { Fault } from './fault.ts';

const REPORT = '自评报告';
const copied = aText('a text that stands twice', 900);

export const TEXT_FAULTS: readonly Fault[] = [
  { name: 'an empty section', code: 'SECTION_EMPTY', at: `${REPORT}!B4`, changes: { sections: { operation: '' } } },
  {
    name: 'a short section',
    code: 'SECTION_TOO_SHORT',
    at: `${REPORT}!B4`,
    changes: { sections: { operation: aText('s', 150) } },
  },
  {
    name: 'a long section',
    code: 'SECTION_TOO_LONG',
    at: `${REPORT}!B5`,
    changes: { sections: { results: aText('l', 4_100) } },
  },
  {
    name: 'sections that are all rather short',
    code: 'REPORT_LENGTH_UNUSUAL',
    at: REPORT,
    changes: { sections: { operation: aText('a', 300), results: aText('b', 400) } },
  },
  {
    name: 'a section pasted twice',
    code: 'SECTION_REPEATED',
    at: `${REPORT}!B5`,
    changes: { sections: { operation: copied, results: copied } },
  },
];
