/** The cover of a scorecard: whose it is, and the tick that it is finished. */
import { localise } from '../round/localised.ts';
import { strictRule } from './cell-rules.ts';
import { choiceRule } from './choices.ts';
import type { PlannedTab } from './plan.ts';
import { SCORECARD_COVER_KEYS } from './scorecard-keys.ts';
import type { ScorecardPart } from './scorecard-part.ts';
import { topOf } from './tab-top.ts';
import { columnsOf, input, STATUS, shown } from './table-fields.ts';
import { planTable } from './table-plan.ts';

const WIDTHS = { label: 24, value: 44, hint: 50, status: 24 };

/** @example planScorecardCover(part).title // '封面' */
export function planScorecardCover({ round, layout, reviewer, choices }: ScorecardPart): PlannedTab {
  const { cover } = layout;
  const { language } = round;
  const answers = strictRule(choiceRule(choices, 'answers'), { language, prompt: cover.tick });
  const row = (key: string, [label, value, hint]: Parameters<typeof fields>) => ({
    key,
    fields: fields(label, value, hint),
  });
  return planTable({
    role: 'cover',
    ...topOf(cover, round),
    columns: columnsOf(WIDTHS, (key) => localise(cover.heads[key], language)),
    rows: [
      row(SCORECARD_COVER_KEYS.reviewer, [
        localise(cover.reviewer, language),
        shown('label', reviewer.name),
        localise(cover.fixedHint, language),
      ]),
      row(SCORECARD_COVER_KEYS.tick, [
        localise(cover.tick.label, language),
        input('input-tick', answers),
        localise(cover.tick.hint, language),
      ]),
    ],
    frozenColumns: 0,
    freezesHeads: false,
    landscape: true,
  });
}

function fields(label: string, value: ReturnType<typeof shown>, hint: string) {
  return { label: shown('label', label), value, hint: shown('label', hint), status: STATUS };
}
