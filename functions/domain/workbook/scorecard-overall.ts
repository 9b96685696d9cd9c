/** Conflicts of interest and overall comments: a row per centre of the scorecard. */

import { hostingUnitOn } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import { strictRule } from './cell-rules.ts';
import { choiceRule } from './choices.ts';
import type { PlannedTab } from './plan.ts';
import type { ScorecardPart } from './scorecard-part.ts';
import { topOf } from './tab-top.ts';
import { columnsOf, input, STATUS, shown } from './table-fields.ts';
import { planTable } from './table-plan.ts';

const WIDTHS = { label: 34, hostingUnit: 40, conflict: 12, comment: 80, status: 26 };
const COMMENT_CHARACTERS = 5_000;

/** @example planOverall(part).title // '总评' */
export function planOverall({ round, layout, centres, choices }: ScorecardPart): PlannedTab {
  const { overall } = layout;
  const { language } = round;
  const conflict = strictRule(choiceRule(choices, 'answers'), { language, prompt: overall.prompts.conflict });
  const comment = strictRule(
    { kind: 'length', max: COMMENT_CHARACTERS },
    { language, prompt: overall.prompts.comment },
  );
  return planTable({
    role: 'overall',
    ...topOf(overall, round),
    columns: columnsOf(WIDTHS, (key) => localise(overall.heads[key], language)),
    rows: centres.map((centre) => ({
      key: centre.id,
      fields: {
        label: shown('label', centre.name),
        hostingUnit: shown('label', hostingUnitOn(centre, round.period.to)),
        conflict: input('input-tick', conflict),
        comment: input('input-text', comment),
        status: STATUS,
      },
    })),
    frozenColumns: 2,
    freezesHeads: true,
    landscape: true,
  });
}
