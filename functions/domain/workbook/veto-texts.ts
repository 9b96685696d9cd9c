/** The shape of the part `vetoes` of `ledger.yaml`: the tab in which a veto is raised, answered, decided and lifted. */
import { z } from 'zod';
import { localisedSchema } from '../round/localised.ts';
import { headsSchema, promptSchema, tabShape } from './layout-parts.ts';
import { templateSchema } from './text-template.ts';

const OWN_PLACES = ['answerDays', 'deciders'];

/** Columns of deciders stand once for each of them; `{n}` is which. */
const numberedHeads = {
  decider: templateSchema(['n']),
  decision: templateSchema(['n']),
  liftDecider: templateSchema(['n']),
};

export const vetoTextsSchema = z
  .strictObject({
    ...tabShape(OWN_PLACES),
    heads: z.strictObject({
      ...headsSchema(['no', 'label', 'state', 'ground', 'allegation', 'evidence', 'raisedBy', 'raisedOn']).shape,
      ...headsSchema(['answer', 'answeredOn', 'decidedOn', 'liftReason', 'liftedOn', 'status']).shape,
      ...numberedHeads,
    }),
    decisions: z.strictObject({ upheld: localisedSchema, dismissed: localisedSchema }).meta({
      description: '决定人意见的两种写法：维持、不成立 / the two words for a decision',
    }),
    prompts: z.strictObject({
      ground: promptSchema(),
      text: promptSchema(),
      person: promptSchema(['deciders']),
      decision: promptSchema(['answerDays', 'deciders']),
      date: promptSchema(['answerDays']),
    }),
    states: z
      .strictObject({
        raised: templateSchema(['until']),
        awaiting: localisedSchema,
        'in-force': templateSchema(['on']),
        dismissed: templateSchema(['on']),
        lifted: templateSchema(['on']),
        withdrawn: localisedSchema,
      })
      .meta({
        description:
          '办理状态的说法；until 为申辩期末日，on 为决定或解除之日 / how the states are put; until: last day for the answer, on: day of the decision or lifting',
      }),
  })
  .meta({
    description:
      '台账中的“一票否决”表；round.yaml 的 veto 有设定时必须写 / the tab for vetoes; needed where “veto” of round.yaml is set',
  });

export type VetoTexts = z.output<typeof vetoTextsSchema>;
