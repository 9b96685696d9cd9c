/** What a return says of its own state: the word that everybody uses, with what the centre has to know of it. */
import type { Localised } from '../round/localised.ts';
import { LIFE_WORDS, lifeText, untilText } from '../submission/life-words.ts';
import { isAdrift, type OpenState, type ReturnLife } from '../submission/return-life.ts';
import type { ReturnLayout } from './layout-texts.ts';

export interface StateWords {
  readonly layout: ReturnLayout;
  readonly timeZone: string;
}

/** A submission stays in force while the centre works on another version. */
const KEPT: Localised = {
  zh: '；再次提交并受理之前，仍以此前提交的版本为准',
  en: '; until it is submitted again, the version that was submitted before counts',
};

/**
 * The state in the words of the round's layout; where the layout has none for it, in the common words.
 *
 * @example stateLine({ state: 'submitted', drifted: true }, { layout, timeZone }).zh // '已提交；提交后又有改动……'
 */
export function stateLine(life: ReturnLife, { layout, timeZone }: StateWords): Localised {
  const { state, beneath, reopened } = life;
  if (state === 'no-workbook') return LIFE_WORDS[state];
  if (state !== 'closed' && state !== 'reopened') return openLine(life, state, layout);
  const template = layout.findings.states[state];
  if (template === undefined || beneath === undefined) return lifeText(life, timeZone);
  const inner = openLine(life, beneath, layout);
  const until = reopened === undefined ? { zh: '', en: '' } : untilText(reopened, timeZone);
  const filled = (language: keyof Localised): string =>
    template[language].replace(/\{(until|state)\}/g, (_, place) => (place === 'until' ? until : inner)[language]);
  return { zh: filled('zh'), en: filled('en') };
}

function openLine(life: ReturnLife, state: OpenState, { findings: { states } }: ReturnLayout): Localised {
  if (isAdrift(life)) return states.drifted;
  if (state === 'submitted' && life.delaySeconds !== undefined) return states.late;
  const words = states[state] ?? LIFE_WORDS[state];
  return life.drifted ? { zh: words.zh + KEPT.zh, en: words.en + KEPT.en } : words;
}
