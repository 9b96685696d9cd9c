/** The daily lists: one block for each question of the office. */
import type { Severity } from '../issues/issue.ts';
import type { Localised } from '../round/localised.ts';
import { zonedClock } from '../round/zoned-time.ts';
import { LIFE_WORDS, untilText } from '../submission/life-words.ts';
import type { OpenState } from '../submission/return-life.ts';
import { sayDelay } from '../submission/say-delay.ts';
import { mailBlocks } from './mail-blocks.ts';
import { reviewerBlocks } from './reviewer-blocks.ts';
import type { TodayBlock } from './today-block.ts';
import type { CentreToday, TodayFacts } from './today-facts.ts';
import type { Question } from './today-texts.ts';
import { besideWords, findingsWords } from './today-words.ts';

/** Where a return stands, whether or not it is open again or closed. */
export function ownState({ life }: CentreToday): OpenState | 'no-workbook' {
  const { state, beneath } = life;
  return state === 'closed' || state === 'reopened' ? (beneath ?? 'not-started') : state;
}

export const isSubmitted = (centre: CentreToday): boolean =>
  ['submitted', 'paper-received'].includes(ownState(centre)) || centre.submittedAt !== undefined;

const NOTHING: Localised = { zh: '', en: '' };

/**
 * A block for each question that the round can ask: those of paper, reviewers, mail and the time after the deadline only where there
 * is such a thing. Centres in the order of the register.
 *
 * @example todayBlocks(facts, 'Asia/Shanghai')[0]?.question // 'notStarted'
 */
export function todayBlocks(facts: TodayFacts, timeZone: string): readonly TodayBlock[] {
  const { centres, deadline, now, copiesWanted } = facts;
  const clock = zonedClock(timeZone);
  const at = (time: string): Localised => ({
    zh: clock.format(new Date(time), 'zh-CN'),
    en: clock.format(new Date(time), 'en'),
  });
  const isIn =
    (...states: readonly string[]) =>
    (one: CentreToday) =>
      !isSubmitted(one) && states.includes(ownState(one));
  const block = (
    question: Question,
    severity: Severity,
    {
      holds,
      detail,
    }: { readonly holds: (one: CentreToday) => boolean; readonly detail: (one: CentreToday) => Localised },
  ): TodayBlock => {
    const entries = centres.filter(holds).map((one) => ({ name: one.name, centre: one.id, detail: detail(one) }));
    return { question, severity, count: entries.length, of: centres.length, entries };
  };
  const isOverdue = (one: CentreToday): boolean => now > deadline && !isSubmitted(one) && one.life.state !== 'reopened';
  return [
    block('notStarted', 'warning', { holds: isIn('not-started', 'no-workbook'), detail: stateWords }),
    block('inProgress', 'info', { holds: isIn('in-progress', 'ready'), detail: progressWords }),
    block('hasErrors', 'warning', { holds: (one) => ownState(one) === 'has-errors', detail: foundWords }),
    ...(now > deadline ? [block('overdue', 'error', { holds: isOverdue, detail: stateWords })] : []),
    block('late', 'warning', {
      holds: ({ life }) => life.delaySeconds !== undefined,
      detail: ({ life, submittedAt }) =>
        besideWords(sayDelay(life.delaySeconds ?? 0), submittedAt ? at(submittedAt) : NOTHING),
    }),
    block('drifted', 'warning', { holds: ({ life }) => life.drifted, detail: foundWords }),
    block('reopened', 'info', {
      holds: ({ life }) => life.reopened !== undefined,
      detail: ({ life }) => (life.reopened === undefined ? NOTHING : untilText(life.reopened, timeZone)),
    }),
    block('submitted', 'info', {
      holds: isSubmitted,
      detail: ({ submittedAt }) => (submittedAt === undefined ? NOTHING : at(submittedAt)),
    }),
    ...(copiesWanted > 0
      ? [
          block('paperMissing', 'warning', {
            holds: (one) => !one.isPaperComplete,
            detail: (one) => paperWords(one, copiesWanted),
          }),
        ]
      : []),
    ...reviewerBlocks(facts),
    ...mailBlocks(facts, at),
  ];
}

const stateWords = (one: CentreToday): Localised => LIFE_WORDS[ownState(one)];
const foundWords = ({ errors, warnings }: CentreToday): Localised => findingsWords(errors, warnings);
const progressWords = (one: CentreToday): Localised =>
  ownState(one) === 'ready' ? besideWords(LIFE_WORDS.ready, foundWords(one)) : foundWords(one);

/** No number written and 0 copies are different things; copies that are all there may still lack a seal or the day. */
function paperWords({ paperCopies }: CentreToday, wanted: number): Localised {
  if (paperCopies === undefined) return { zh: '尚未登记', en: 'nothing registered' };
  if (paperCopies >= wanted)
    return { zh: '份数已齐，缺公章或收到日期', en: 'all copies, but a seal or the day is missing' };
  return { zh: `收到 ${paperCopies} 份，应交 ${wanted} 份`, en: `${paperCopies} of ${wanted} copies received` };
}
