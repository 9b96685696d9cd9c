/** What the signs in the drawings mean. */
import type { Localised } from '../../round/localised.ts';
import type { Figure } from '../report-model.ts';
import type { Voice } from '../voice.ts';

const SWATCHES = {
  own: { zh: '本中心', en: 'this centre' },
  median: { zh: '全体中位数', en: 'median of all' },
  box: { zh: '中间一半的中心', en: 'middle half of the centres' },
  whisker: { zh: '最小值至最大值', en: 'minimum to maximum' },
  track: { zh: '满分', en: 'full points' },
} as const satisfies Record<string, Localised>;

export type Swatch = keyof typeof SWATCHES;

/** @example legendOf(voiceIn('en'), ['own'])[0]?.text // 'this centre' */
export function legendOf({ say }: Voice, swatches: readonly Swatch[]): Figure['legend'] {
  return swatches.map((swatch) => ({ swatch, text: say(SWATCHES[swatch]) }));
}
