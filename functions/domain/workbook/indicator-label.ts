/** An indicator's name as the workbooks print it: no two rows of a round may look alike. */
import type { Indicator } from '../round/indicator.ts';
import type { Localised } from '../round/localised.ts';
import type { Round } from '../round/round.ts';

/**
 * The title, with the group's behind it where another indicator of the round has the same one.
 *
 * @example indicatorLabel(round, served) // { zh: '服务企业数量（科技信贷）', en: 'Enterprises served (Credit)' }
 */
export function indicatorLabel(round: Pick<Round, 'groups' | 'indicators'>, indicator: Indicator): Localised {
  const namesakes = round.indicators.filter((other) => sharesTitle(other, indicator));
  if (namesakes.length === 1) return indicator.title;
  const group = round.groups.find(({ id }) => id === indicator.group)?.title ?? { zh: '', en: '' };
  const ambiguous = namesakes.filter((other) => other.group === indicator.group).length > 1;
  const sign = ambiguous ? ` · ${indicator.id}` : '';
  return {
    zh: `${indicator.title.zh}（${group.zh}${sign}）`,
    en: `${indicator.title.en} (${group.en}${sign})`,
  };
}

function sharesTitle({ title }: Indicator, other: Indicator): boolean {
  return title.zh === other.title.zh || title.en === other.title.en;
}
