/** The short marks beside the inputs. */
import type { StatusPlace } from '../intake/reading.ts';
import { describeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import { localise } from '../round/localised.ts';
import { parseA1 } from './a1.ts';
import type { Feedback } from './feedback.ts';
import { errorsFirst, type FindingsVoice } from './finding-rows.ts';
import { STATUS_MARKS } from './plan.ts';
import { fillText } from './text-template.ts';

const LONGEST = { 'zh-CN': 20, en: 42 } as const;
const SENTENCE_END = /[；。：]|[;:.] /;
const CLAUSE_END = /，|, /;

/**
 * A mark for each status cell: the weightiest finding of its row in a few words, a tick where all is well, nothing where
 * nothing was filled in.
 *
 * @example statusMarks([], { places: [{ tab: '封面', a1: 'E7', filled: true }], voice }) // [{ tab: '封面', a1: 'E7', text: '✓' }]
 */
export function statusMarks(
  issues: readonly Issue[],
  { places, voice }: { readonly places: readonly StatusPlace[]; readonly voice: FindingsVoice },
): Feedback['marks'] {
  const byRow = Map.groupBy(issues, ({ at }) => rowKey(at.tab, at.a1));
  return places.map((place) => {
    const found = errorsFirst(byRow.get(rowKey(place.tab, place.a1)) ?? []);
    return { tab: place.tab, a1: place.a1, text: markOf(found, place, voice) };
  });
}

function rowKey(tab: string, a1: string | undefined): string {
  return JSON.stringify([tab, a1 === undefined ? undefined : parseA1(a1)?.row]);
}

function markOf(found: readonly Issue[], { filled }: StatusPlace, voice: FindingsVoice): string {
  const [worst, ...others] = found;
  if (worst === undefined) return filled ? STATUS_MARKS.ok : '';
  const { texts, language } = voice;
  const more = others.length === 0 ? '' : fillText(texts.marks.more, { language, values: { others: others.length } });
  if (worst.severity === 'warning' && found.every(isSettled)) {
    return `${STATUS_MARKS.info} ${localise(texts.marks.explained, language)}`;
  }
  return `${STATUS_MARKS[worst.severity]} ${inShort(worst, voice)}${more}`;
}

function isSettled({ severity, explanation = '' }: Issue): boolean {
  return severity === 'info' || (severity === 'warning' && explanation !== '');
}

/**
 * What is wrong without what was read: the last clause of the message's first sentence, which in both languages holds the
 * conclusion, without the item's name, beside which the mark stands.
 */
function inShort(issue: Issue, { language }: FindingsVoice): string {
  const { message } = describeIssue(issue, language);
  const clause = message.split(SENTENCE_END)[0]?.split(CLAUSE_END).at(-1) ?? message;
  const bare = clause
    .replace(`“${localise(issue.subject, language)}”`, '')
    .replace(/^(但|but )/, '')
    .trim();
  const characters = [...(bare === '' ? clause : bare)];
  const longest = LONGEST[language];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}
