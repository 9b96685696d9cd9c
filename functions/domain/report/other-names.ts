/** Keeps the names of other centres out of a centre's report, whoever wrote them into a text. */
import type { Centre } from '../round/centre.ts';
import type { Localised } from '../round/localised.ts';

export const OTHER_CENTRE = { zh: '〔其他中心〕', en: '[another centre]' } as const satisfies Localised;

/**
 * A function that puts `stand-in` where a text names one of `centres` other than `own`. The centre's own name stays,
 * also where another's name is part of it.
 *
 * @example withoutOtherNames(centres, own, '〔其他中心〕')('优于佛山分中心') // '优于〔其他中心〕'
 */
export function withoutOtherNames(centres: readonly Centre[], own: Centre, standIn: string): (text: string) => string {
  const kept = new Set([own.name, own.hostingUnit]);
  const names = [...new Set([...centres.map(({ name }) => name), ...kept])].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map(literal).join('|'), 'g');
  return (text) => text.replace(pattern, (name) => (kept.has(name) ? name : standIn));
}

/** The text as a pattern that matches nothing but itself. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
