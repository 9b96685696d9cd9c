/** The proposal of support as an export: a row for every centre, marked as a proposal in each. */
import { gradeTitle } from '../../round/grade-list.ts';
import { localise } from '../../round/localised.ts';
import type { ExportColumn, ExportTable } from '../export-table.ts';
import { refusalText, tierTitle } from '../province/funding-section.ts';
import type { Entry, Outline } from '../province/outline.ts';
import { FUNDING } from '../texts/funding.ts';

/** Proposed centres by tier and rank, then all others with the reason, then the total; no table where the round has no rule. */
export function fundingTables(outline: Outline): readonly ExportTable[] {
  const { funding } = outline.input.evaluation;
  if (funding === undefined) return [];
  const { say, language } = outline.voice;
  const byId = new Map(outline.entries.map((entry) => [entry.centre.id, entry]));
  const text = (id: string, title: string): ExportColumn => ({ id, title, kind: 'text' });
  const facts = ({ centre, result, round }: Entry): (string | number | null)[] => {
    const grade = gradeTitle(round.grades, result.grade);
    return [
      result.rank ?? null,
      centre.id,
      centre.name,
      result.published ?? null,
      grade ? localise(grade, language) : null,
    ];
  };
  const row = (id: string, rest: readonly (string | number | null)[]) => {
    const entry = byId.get(id);
    return entry === undefined ? [] : [[...facts(entry), ...rest, say(FUNDING.mark)]];
  };
  const proposed = funding.tiers.flatMap(({ tier, centres }, place) =>
    centres.flatMap((id) =>
      row(id, [tierTitle(funding, tier, language), funding.settings.tiers[place]?.amount ?? null, null]),
    ),
  );
  const others = funding.unfunded.flatMap((one) => {
    const entry = byId.get(one.centre);
    return entry === undefined ? [] : row(one.centre, [null, null, refusalText(outline, funding, { one, entry })]);
  });
  const unit = localise(funding.settings.unit, language);
  return [
    {
      title: say(FUNDING.heading),
      columns: [
        { id: 'rank', title: say(FUNDING.rank), kind: 'number' },
        text('centre', say(FUNDING.centre)),
        text('name', say(FUNDING.name)),
        { id: 'score', title: say(FUNDING.score), kind: 'number', decimals: outline.decimals },
        text('grade', say(FUNDING.grade)),
        text('tier', say(FUNDING.tier)),
        { id: 'amount', title: say(FUNDING.amountIn, { unit }), kind: 'number' },
        text('reason', say(FUNDING.reason)),
        text('kind', say(FUNDING.kind)),
      ],
      rows: [
        ...proposed,
        ...others,
        [null, null, say(FUNDING.sum), null, null, null, Number(funding.total), null, say(FUNDING.mark)],
      ],
    },
  ];
}
