/** The shapes of `return.yaml`, `scorecard.yaml` and `ledger.yaml`: every word that a workbook of ours shows. */
import { z } from 'zod';
import { idSchema } from '../round/ids.ts';
import { localisedSchema } from '../round/localised.ts';
import { todayColumnsSchema, todaySchema } from '../today/today-texts.ts';
import { intakeSchema } from './intake-texts.ts';
import {
  answersSchema,
  findingsSchema,
  guideSchema,
  haveOwnTitles,
  headsSchema,
  promptSchema,
  tabShape,
  tickSchema,
} from './layout-parts.ts';
import { reopenSchema, visitedSchema } from './ledger-parts.ts';
import { templateSchema } from './text-template.ts';
import { verifiedSchema } from './verified-texts.ts';
import { vetoTextsSchema } from './veto-texts.ts';

const versionSchema = z
  .string()
  .regex(/^[0-9A-Za-z.-]{1,20}$/)
  .meta({ description: '版式版本，改动版式时加一 / version of the layout; raise it with every change' });
const ownTitles = '工作表名称不得重复 / two tabs have the same title';

export const coverFieldSchema = z.strictObject({
  id: idSchema,
  label: localisedSchema,
  kind: z.enum(['text', 'phone', 'date', 'person']).meta({
    description: '内容类型：文字、电话、日期、姓名 / what is written: text, telephone, date, a person’s name',
  }),
  required: z.boolean().default(true),
  hint: localisedSchema,
});

const coverSchema = z.strictObject({
  ...tabShape(),
  heads: headsSchema(['label', 'value', 'hint', 'status']),
  fixed: z.strictObject({ centre: localisedSchema, hostingUnit: localisedSchema, period: localisedSchema }),
  fixedHint: localisedSchema.meta({ description: '由办公室填好的栏目的说明 / beside what the office has filled in' }),
  fields: z
    .array(coverFieldSchema)
    .refine((fields) => new Set(fields.map(({ id }) => id)).size === fields.length, 'id 重复 / an id is used twice'),
  prompts: z.strictObject({
    text: promptSchema(),
    phone: promptSchema(),
    date: promptSchema(),
    person: promptSchema(),
  }),
  tick: tickSchema,
  by: tickSchema,
  on: tickSchema,
});

const figurePlaces = ['indicator', 'unit', 'min', 'max', 'decimals'];

const figuresSchema = z.strictObject({
  ...tabShape(),
  heads: headsSchema(['no', 'label', 'unit', 'value', 'previous', 'explanation', 'status']),
  noPrevious: localisedSchema.meta({ description: '上一轮没有数据时显示 / shown where there is no earlier figure' }),
  prompts: z.strictObject({
    count: promptSchema(figurePlaces),
    money: promptSchema(figurePlaces),
    explanation: promptSchema(),
  }),
});

const reportSchema = z.strictObject({
  ...tabShape(),
  heads: headsSchema(['label', 'text', 'count', 'explanation', 'status']),
  guidance: localisedSchema.meta({ description: '“填写提示”四字 / the words beside the guidance' }),
  count: z
    .strictObject({
      written: templateSchema(['count', 'expected']),
      empty: templateSchema(['expected']),
      short: templateSchema(['count', 'expected', 'missing']),
      long: templateSchema(['count', 'expected', 'surplus']),
    })
    .meta({ description: '实时字数的几种说法 / how the live count of characters is put' }),
  ...promptSchema(['expected', 'least', 'most']).shape,
  explanation: promptSchema(),
});

const evidenceSchema = z.strictObject({
  ...tabShape(),
  heads: headsSchema(['no', 'indicator', 'description', 'link', 'pages', 'status']),
  rows: z.int().min(1).max(1_000).meta({ description: '留多少行 / rows to write into' }),
  prompts: z.strictObject({
    indicator: promptSchema(),
    description: promptSchema(),
    link: promptSchema(),
    pages: promptSchema(),
  }),
});

const returnFindingsSchema = findingsSchema.extend({
  state: templateSchema(['state']),
  states: z
    .strictObject({
      'not-started': localisedSchema,
      'in-progress': localisedSchema,
      'has-errors': localisedSchema,
      ready: localisedSchema.optional(),
      submitted: localisedSchema,
      late: localisedSchema,
      drifted: localisedSchema,
      'paper-received': localisedSchema.optional(),
      closed: templateSchema(['state']).optional(),
      reopened: templateSchema(['until', 'state']).optional(),
    })
    .meta({
      description:
        '填报状态的说法；late 为迟交，drifted 为提交后又有改动；ready、paper-received、closed、reopened 不写时用通用的说法 / the states of a return; drifted: changed after it was submitted; ready, paper-received, closed and reopened have common words where absent',
    }),
});

/** The shape of `return.yaml`: the workbook that a centre fills in. */
export const returnLayoutSchema = z
  .strictObject({
    version: versionSchema,
    title: templateSchema(['round', 'centre']),
    guide: guideSchema,
    cover: coverSchema,
    answers: answersSchema,
    figures: figuresSchema,
    report: reportSchema,
    evidence: evidenceSchema,
    findings: returnFindingsSchema,
  })
  .refine(({ guide, cover, figures, report, evidence, findings }) => {
    return haveOwnTitles([guide, cover, figures, report, evidence, findings]);
  }, ownTitles)
  .meta({ title: 'centre-evaluation return', description: '填报表的版式与文字 / layout and texts of the return' });

/** The shape of `scorecard.yaml`: the workbook that a reviewer marks in. */
export const scorecardLayoutSchema = z
  .strictObject({
    version: versionSchema,
    title: templateSchema(['round', 'reviewer']),
    guide: guideSchema,
    cover: z.strictObject({
      ...tabShape(),
      heads: headsSchema(['label', 'value', 'hint', 'status']),
      reviewer: localisedSchema,
      fixedHint: localisedSchema,
      tick: tickSchema,
    }),
    answers: answersSchema,
    marks: z.strictObject({
      ...tabShape(),
      heads: headsSchema(['section', 'label', 'full', 'mark', 'abstain', 'comment', 'status']),
      abstention: localisedSchema.meta({ description: '“不评”的写法 / the word for “I do not score this”' }),
      prompts: z.strictObject({
        mark: promptSchema(['full']),
        abstain: promptSchema(),
        comment: promptSchema(),
      }),
    }),
    overall: z.strictObject({
      ...tabShape(),
      heads: headsSchema(['label', 'hostingUnit', 'conflict', 'comment', 'status']),
      prompts: z.strictObject({ conflict: promptSchema(), comment: promptSchema() }),
    }),
    texts: z.strictObject({
      ...tabShape(),
      heads: headsSchema(['section', 'text']),
      empty: localisedSchema.meta({ description: '该章节没有内容时显示 / shown where a section has no text' }),
    }),
    findings: findingsSchema,
  })
  .refine(({ guide, cover, marks, overall, texts, findings }) => {
    return haveOwnTitles([guide, cover, marks, overall, texts, findings]);
  }, ownTitles)
  .meta({
    title: 'centre-evaluation scorecard',
    description: '评审表的版式与文字 / layout and texts of the scorecard',
  });

/** Asking for a recompute from the ledger: a tick, its reason, and our answer beside them. */
const recomputeSchema = z
  .strictObject({
    heads: headsSchema(['recompute', 'recomputeReason', 'recomputeAnswer']),
    prompts: z.strictObject({ recompute: promptSchema(), recomputeReason: promptSchema() }),
    answers: z
      .strictObject({
        reasonMissing: localisedSchema,
        waiting: localisedSchema,
        accepted: templateSchema(['job', 'time']),
        done: templateSchema(['run', 'time']),
        failed: templateSchema(['time', 'message']),
      })
      .meta({ description: '答复的几种说法 / how the answers are put' }),
  })
  .meta({ description: '台账中的“重新计算”三栏；不写则没有 / the columns for a recompute; none where absent' });

/** Points from visits: what is added, what is taken off, and why. */
const visitSchema = z
  .strictObject({
    heads: headsSchema(['visitBonus', 'visitPenalty', 'visitReason']),
    prompts: z.strictObject({
      visitBonus: promptSchema(['most']),
      visitPenalty: promptSchema(['most']),
      visitReason: promptSchema(),
    }),
  })
  .meta({
    description:
      '台账中的现场考察加减分三栏；round.yaml 的 scheme.visit 有设定时必须写 / the columns for points from visits; needed where scheme.visit of round.yaml is set',
  });

/** The shape of `ledger.yaml`: the office's own workbook. */
export const ledgerLayoutSchema = z
  .strictObject({
    version: versionSchema,
    title: templateSchema(['round']),
    guide: guideSchema,
    answers: answersSchema,
    register: z.strictObject({
      ...tabShape(),
      heads: z.strictObject({
        ...headsSchema(['no', 'label', 'hostingUnit', 'copies', 'electronic', 'receivedOn']).shape,
        ...headsSchema(['veto', 'vetoReason', 'note', 'status']).shape,
        seal: templateSchema(['seal']),
      }),
      prompts: z.strictObject({
        copies: promptSchema(['copies']),
        seal: promptSchema(['seal']),
        electronic: promptSchema(),
        receivedOn: promptSchema(),
        veto: promptSchema(),
        vetoReason: promptSchema(),
        note: promptSchema(),
      }),
      recompute: recomputeSchema.optional(),
      intake: intakeSchema.optional(),
      visit: visitSchema.optional(),
      visited: visitedSchema.optional(),
      reopen: reopenSchema.optional(),
      today: todayColumnsSchema.optional(),
    }),
    verified: verifiedSchema.optional(),
    vetoes: vetoTextsSchema.optional(),
    today: todaySchema.optional(),
    findings: findingsSchema,
  })
  .refine(({ guide, register, verified, vetoes, today, findings }) => {
    const others = [verified, vetoes, today].flatMap((part) => part ?? []);
    return haveOwnTitles([guide, register, ...others, findings]);
  }, ownTitles)
  .meta({ title: 'centre-evaluation ledger', description: '台账的版式与文字 / layout and texts of the ledger' });

export type ReturnLayout = z.output<typeof returnLayoutSchema>;
export type ScorecardLayout = z.output<typeof scorecardLayoutSchema>;
export type LedgerLayout = z.output<typeof ledgerLayoutSchema>;
export type CoverField = z.output<typeof coverFieldSchema>;

/** The layouts of a round's three workbooks. */
export interface Layouts {
  readonly return: ReturnLayout;
  readonly scorecard: ScorecardLayout;
  readonly ledger: LedgerLayout;
}
