/** The correlations between the indicators as a picture. */
import { localise } from '../../../round/localised.ts';
import { numberText } from '../../../scoring/index-checks/index-finding.ts';
import type { IndexStatistics } from '../../../scoring/index-checks/index-statistics.ts';
import { isSignificant } from '../../../scoring/index-checks/statistics/relations.ts';
import { heatMap } from '../../charts/heat-map.ts';
import type { Block } from '../../report-model.ts';
import { INDEX_CHECKS } from '../../texts/index-checks.ts';
import type { Voice } from '../../voice.ts';

/** Of more indicators no page shows the cells. */
const MOST = 60;
/** Named in the words for those who cannot see the drawing. */
const NAMED = 3;

/** Nothing for a single indicator, or for more than a page can show. */
export function relationsFigure(index: IndexStatistics, voice: Voice): readonly Block[] {
  const { members, relations, limits } = index;
  if (members.length < 2 || members.length > MOST) return [];
  const titles = members.map(({ title }) => localise(title, voice.language));
  const items = members.map(({ group }, i) => ({ group, label: titles[i] ?? '' }));
  const drawing = heatMap(
    items,
    (row, column) => {
      const [one, ranks] = [relations.normalised[row]?.[column], relations.ranks[row]?.[column]];
      const strongest = Math.max(Math.abs(one?.r ?? 0), Math.abs(ranks?.r ?? 0));
      const isCertain = one !== undefined && isSignificant(one, limits);
      return { value: one?.r, isCertain, isMarked: isCertain && strongest > limits.redundant };
    },
    describe(index, titles, voice),
  );
  const details = { significance: String(limits.significance), redundant: String(limits.redundant) };
  const legend = (['positive', 'negative', 'faint', 'frame', 'marked'] as const).map((swatch) => ({
    swatch,
    text: voice.say(INDEX_CHECKS[swatch], details),
  }));
  return [{ kind: 'figure', id: 'relations', caption: voice.say(INDEX_CHECKS.relations), drawing, legend }];
}

function describe({ members, relations, limits }: IndexStatistics, titles: readonly string[], voice: Voice): string {
  const pairs = members
    .flatMap((_, i) =>
      titles.slice(0, i).map((other, j) => ({ one: titles[i] ?? '', other, both: relations.normalised[i]?.[j] })),
    )
    .flatMap(({ one, other, both }) =>
      both?.r !== undefined && isSignificant(both, limits) ? [{ one, other, r: both.r }] : [],
    )
    .sort((a, b) => Math.abs(b.r) - Math.abs(a.r));
  return voice.say(INDEX_CHECKS.relationsLabel, {
    n: String(members.length),
    positive: String(pairs.filter(({ r }) => r > 0).length),
    negative: String(pairs.filter(({ r }) => r < 0).length),
    strongest: voice.list(
      pairs
        .slice(0, NAMED)
        .map(({ one, other, r }) => voice.say(INDEX_CHECKS.pair, { one, other, r: numberText(r, 2) })),
    ),
  });
}
