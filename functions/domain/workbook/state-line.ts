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

/** What the layout says of a return that is submitted, where more than that is reached. */
const ADRIFT: Localised = {
  zh: '；提交后又有改动，提交后修改不计入评估，如需更正请联系组织单位',
  en: '; changed since it was submitted; the changes do not count, please ask the office to reopen the return',
};
const LATE: Localised = { zh: '，按迟交登记', en: ', marked as late' };

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
  const isLate = life.delaySeconds !== undefined;
  if (state === 'submitted' && isAdrift(life)) return states.drifted;
  if (state === 'submitted' && isLate) return states.late;
  const words = states[state] ?? LIFE_WORDS[state];
  if (isAdrift(life)) return joined(LIFE_WORDS[state], ADRIFT);
  if (life.drifted) return joined(words, KEPT);
  return state === 'paper-received' && isLate ? joined(words, LATE) : words;
}

const joined = (one: Localised, other: Localised): Localised => ({ zh: one.zh + other.zh, en: one.en + other.en });
