/** Title and top of a tab, as its layout words them. */
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { roundValues } from './round-values.ts';
import type { Table } from './table-plan.ts';
import { fillText } from './text-template.ts';

export interface TopTexts {
  readonly tab: Localised;
  readonly title: Localised;
  readonly intro: readonly Localised[];
}

/**
 * The tab's title, its heading and the lines of its introduction, in the round's language; `more` are places of its own.
 *
 * @example topOf(layout.figures, round).tab // '数据统计表'
 */
export function topOf(
  { tab, title, intro }: TopTexts,
  round: Round,
  more: Readonly<Record<string, string | number>> = {},
): Pick<Table, 'tab' | 'title' | 'intro'> {
  const filling = { language: round.language, values: { ...roundValues(round), ...more } };
  return {
    tab: localise(tab, round.language),
    title: fillText(title, filling),
    intro: intro.map((text) => fillText(text, filling)),
  };
}
