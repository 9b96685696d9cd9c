import type { Centre } from '../../functions/domain/round/centre.ts';
import type { Round } from '../../functions/domain/round/round.ts';
import { aCentre, aRound } from './a-round.ts';

/** Seven centres in two categories, the second with weights and grades of its own; as written in `round.yaml`. */
export const CATEGORIES = [
  { id: 'city', title: { zh: '综合类', en: 'General' } },
  {
    id: 'county',
    title: { zh: '县域类', en: 'County' },
    is: ['县', '区'],
    scheme: { groupWeights: { credit: 0.3, events: 0.7 }, missing: 'withhold' },
    grades: {
      shares: [
        { id: 'top', title: { zh: '示范', en: 'Model' }, share: 0.5 },
        { id: 'rest', title: { zh: '达标', en: 'Sound' }, share: null },
      ],
      veto: { zh: '撤销', en: 'Struck off' },
    },
  },
];

const WORDS = ['city', '县', 'city', '区', 'city', '县', '区'];

export function theirCentres(): Centre[] {
  return WORDS.map((category, n) =>
    aCentre({
      id: `c-${n + 1}`,
      no: n + 1,
      name: `第${'一二三四五六七'[n]}中心`,
      hostingUnit: `单位 ${n + 1}`,
      category,
    }),
  );
}

export function aRoundOfCategories(changes: Partial<Round['scheme']> = {}): Round {
  const centres = theirCentres();
  return aRound({ scheme: { ...aRound().scheme, categories: CATEGORIES, ...changes }, centres });
}
