/** Keeps the names of other centres out of a centre's report, whoever wrote them into a text. */
import type { Centre } from '../round/centre.ts';
import type { Localised } from '../round/localised.ts';

export const OTHER_CENTRE = { zh: '〔其他中心〕', en: '[another centre]' } as const satisfies Localised;

/** In a text for people who are not to know who marked: in the place of a reviewer's name. */
export const A_REVIEWER = { zh: '〔评审专家〕', en: '[a reviewer]' } as const satisfies Localised;

/**
 * A function that puts `stand-in` where a text names one of `centres` other than `own`, or a unit that hosts one. The centre's own
 * names stay, also where another's name is part of one.
 *
 * @example withoutOtherNames(centres, own, '〔其他中心〕')('优于佛山分中心') // '优于〔其他中心〕'
 */
export function withoutOtherNames(centres: readonly Centre[], own: Centre, standIn: string): (text: string) => string {
  const kept = new Set(namesOf(own));
  const names = [...new Set([...centres.flatMap(namesOf), ...kept])].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map(literal).join('|'), 'g');
  return (text) => text.replace(pattern, (name) => (kept.has(name) ? name : standIn));
}

function namesOf({ name, hostingUnit, hostingChanges }: Centre): readonly string[] {
  return [name, hostingUnit, ...hostingChanges.map((change) => change.hostingUnit)];
}

/** Longer than a single character, which would be found everywhere. */
const SHORTEST_NAME = 2;

/**
 * A function that puts `stand-in` in the place of the reviewers' names. Names in letters are whole words.
 *
 * @example withoutReviewers(['李明'], '〔评审专家〕')('评审人：李明') // '评审人：〔评审专家〕'
 */
export function withoutReviewers(names: readonly string[], standIn: string): (text: string) => string {
  const long = names.map((name) => name.trim()).filter((name) => name.length >= SHORTEST_NAME);
  if (long.length === 0) return (text) => text;
  const sorted = long.sort((a, b) => b.length - a.length).map(literal);
  const pattern = new RegExp(`(?<![A-Za-z])(?:${sorted.join('|')})(?![A-Za-z])`, 'g');
  return (text) => text.replace(pattern, () => standIn);
}

/** The text as a pattern that matches nothing but itself. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
