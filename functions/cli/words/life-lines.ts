import { type Localised, localise } from '../../domain/round/localised.ts';
import type { Round } from '../../domain/round/round.ts';
import type { CellChange } from '../../domain/submission/drift.ts';
import { itemName } from '../../domain/submission/drift-words.ts';
import { LIFE_WORDS, untilText } from '../../domain/submission/life-words.ts';
import { isAdrift, type LifeState, type ReturnLife } from '../../domain/submission/return-life.ts';
import { sayDelay } from '../../domain/submission/say-delay.ts';

const SHOWN_CHARACTERS = 60;

/** The word of the state, and of the one beneath it, in both languages. */
export function lifeInShort({ state, beneath, delaySeconds }: ReturnLife): string {
  const words = [state, ...(beneath === undefined ? [] : [beneath])].map((one) => bilingual(LIFE_WORDS[one]));
  const late = delaySeconds === undefined ? [] : [`迟交 late ${sayDelay(delaySeconds).en}`];
  return [...words, ...late].join(' · ');
}

/** How many returns are in which state, late and changed since, in one line; states of nobody are left out. */
export function lifeCounts(lives: readonly ReturnLife[]): readonly string[] {
  if (lives.length === 0) return [];
  const inState = (state: LifeState): number => lives.filter((life) => life.state === state).length;
  const counts = (Object.keys(LIFE_WORDS) as LifeState[]).map((state): [Localised, number] => {
    return [LIFE_WORDS[state], inState(state)];
  });
  const beside: [Localised, number][] = [
    [{ zh: '其中迟交', en: 'late' }, lives.filter(({ delaySeconds }) => delaySeconds !== undefined).length],
    [{ zh: '其中提交后有改动', en: 'changed since' }, lives.filter(({ drifted }) => drifted).length],
  ];
  const told = [...counts, ...beside].filter(([, count]) => count > 0);
  return [`填报 returns: ${told.map(([words, count]) => `${bilingual(words)} ${count}`).join(' · ')}`];
}

/** Until when the return is open again and why, and what was changed since it was submitted, cell by cell. */
export function lifeDetails(round: Round, life: ReturnLife, drift: readonly CellChange[]): readonly string[] {
  const { language, timeZone } = round;
  const { reopened } = life;
  const changes = drift.map((change) => {
    const { item, source, before, after } = change;
    const place = source === undefined ? item : `${source.tab}!${source.a1}`;
    const name = localise(itemName(item, { round, names: new Map() }), language);
    return `    Δ ${place} ${name}: “${inShort(before)}” → “${inShort(after)}”`;
  });
  const effect = isAdrift(life)
    ? '不计入评估，如需更正请用 reopen 重新开放 does not count; reopen to have it corrected'
    : '尚未再次提交 not submitted again yet';
  return [
    ...(reopened === undefined ? [] : [`    重新开放 reopened: ${localise(untilText(reopened, timeZone), language)}`]),
    ...(changes.length === 0 ? [] : [`    提交后改动 changed since it was submitted（${effect}）:`, ...changes]),
  ];
}

const bilingual = ({ zh, en }: Localised): string => `${zh} ${en}`;

const inShort = (text: string): string =>
  text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS - 1)}…`;
