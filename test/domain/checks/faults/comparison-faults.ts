import { aText } from '../../../support/a-text.ts';
import { aPeer, somePeers } from '../some-peers.ts';
import type { Fault } from './fault.ts';

const FIGURES = '数据统计表';
const REPORT = '自评报告';
const copied = aText('a text that two centres handed in', 900);
const everybodys = aText('what the guide said', 900);

export const COMPARISON_FAULTS: readonly Fault[] = [
  {
    name: 'a count far from the others',
    code: 'FIGURE_FAR_FROM_OTHERS',
    at: `${FIGURES}!D5`,
    changes: { figures: { banks: 400 } },
    peers: somePeers,
  },
  {
    name: 'an amount in yuan, as last year shows',
    code: 'AMOUNT_TYPED_IN_YUAN',
    at: `${FIGURES}!D6`,
    changes: { figures: { loans: 12_005_000 } },
    previous: { loans: 1_150 },
  },
  {
    name: 'an amount in yuan, as the others show',
    code: 'AMOUNT_TYPED_IN_YUAN',
    at: `${FIGURES}!D6`,
    changes: { figures: { loans: 43_210_987.65 } },
    peers: somePeers,
  },
  {
    name: 'an amount in yuan, as the projects show',
    code: 'AMOUNT_TYPED_IN_YUAN',
    at: `${FIGURES}!D6`,
    changes: { figures: { loans: 12_005_000 } },
  },
  {
    name: 'a round amount that would be ordinary in yuan',
    code: 'AMOUNT_TYPED_IN_YUAN',
    at: `${FIGURES}!D6`,
    changes: { figures: { loans: 20_000_000, 'loan-projects': 200, enterprises: 180 } },
    checks: { deals: [{ amount: 'loans', projects: 'loan-projects', amountPerProject: { min: 5, max: 100_000 } }] },
  },
  {
    name: 'an amount in yuan that is out of bounds too',
    code: 'AMOUNT_TYPED_IN_YUAN_OUT_OF_BOUNDS',
    at: `${FIGURES}!D6`,
    changes: { figures: { loans: 56_005_000 } },
    peers: somePeers,
  },
  {
    name: 'an amount in 亿元, as last year shows',
    code: 'AMOUNT_TYPED_IN_YI',
    at: `${FIGURES}!D6`,
    changes: { figures: { loans: 0.56 } },
    previous: { loans: 5_000 },
  },
  {
    name: 'an amount in 亿元, as the others and the projects show',
    code: 'AMOUNT_TYPED_IN_YI',
    at: `${FIGURES}!D6`,
    changes: { figures: { loans: 0.56 } },
    peers: somePeers,
  },
  {
    name: 'a section that another centre handed in too',
    code: 'SECTION_COPIED',
    at: `${REPORT}!B5`,
    changes: { sections: { results: copied } },
    peers: (round) => [...somePeers(round), aPeer(round, 'foshan', { sections: { results: copied } })],
  },
  {
    name: 'a section that many centres handed in',
    code: 'SECTION_COMMON_WORDING',
    at: `${REPORT}!B4`,
    changes: { sections: { operation: everybodys } },
    peers: (round) => [
      ...somePeers(round),
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => aPeer(round, id, { sections: { operation: everybodys } })),
    ],
  },
];
