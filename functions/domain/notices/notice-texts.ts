/** The shape of `notices.yaml`: every word that a notice says. */
import { z } from 'zod';
import type { Localised } from '../round/localised.ts';
import { ROUND_PLACES } from '../workbook/layout-parts.ts';
import { templateSchema } from '../workbook/text-template.ts';
import { type NoticeKind, REPORT_TEXTS } from './notice-kinds.ts';
import type { NoticeSettings } from './notice-settings.ts';

/** What every notice may speak of. */
const COMMON_PLACES = [...ROUND_PLACES, 'centre', 'hostingUnit', 'workbook'];

/** What a notice about a veto may speak of; who raised or decided it stays in the office. */
const VETO_PLACES = ['ground', 'allegation', 'evidence', 'raisedOn'];

/** What a notice of this kind may speak of beside that. */
const OWN_PLACES = {
  opening: [],
  'half-time': [],
  'last-day': [],
  errors: ['errors', 'findings', 'remarks'],
  accepted: ['time', 'by', 'late', 'code', 'figures', 'changes', 'print'],
  reopened: ['until', 'reason'],
  'veto-raised': [...VETO_PLACES, 'answerUntil', 'answerDays'],
  'veto-upheld': [...VETO_PLACES, 'answer', 'decidedOn'],
  'veto-dismissed': [...VETO_PLACES, 'answer', 'decidedOn'],
  'veto-withdrawn': VETO_PLACES,
  'veto-lifted': [...VETO_PLACES, 'decidedOn', 'liftReason', 'liftedOn'],
} as const satisfies Record<NoticeKind, readonly string[]>;

const LONGEST_SUBJECT = 150;
/** What takes more than one line has no place in a subject. */
const OF_MANY_LINES = [
  ...['workbook', 'findings', 'figures', 'remarks', 'changes', 'reports', 'print'],
  ...['allegation', 'evidence', 'answer'],
];
const isOneLine = ({ zh, en }: Localised): boolean => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(zh + en);

const noticeSchema = (kind: NoticeKind) => mailSchema([...COMMON_PLACES, ...OWN_PLACES[kind]]);

/** What a mail that brings reports may speak of. */
const REPORT_PLACES = [...ROUND_PLACES, 'recipient', 'count', 'corrected', 'reports', 'changes'];

function mailSchema(places: readonly string[]) {
  return z
    .strictObject({
      subject: templateSchema(
        places.filter((place) => !OF_MANY_LINES.includes(place)),
        LONGEST_SUBJECT,
      )
        .refine(isOneLine, '主题只能是一行 / a subject is one line')
        .meta({ description: '邮件主题，一行 / subject of the mail, one line' }),
      body: z.array(templateSchema(places)).min(1).meta({
        description:
          '正文，一项一段，段间空一行；填入内容后为空的段落略去 / the text, a paragraph each with an empty line between; one that comes out empty is left out',
      }),
    })
    .optional();
}

export const noticeTextsSchema = z
  .strictObject({
    opening: noticeSchema('opening'),
    'half-time': noticeSchema('half-time'),
    'last-day': noticeSchema('last-day'),
    errors: noticeSchema('errors'),
    accepted: noticeSchema('accepted'),
    reopened: noticeSchema('reopened'),
    [REPORT_TEXTS.centres]: mailSchema(REPORT_PLACES),
    [REPORT_TEXTS.reviewers]: mailSchema(REPORT_PLACES),
    'veto-raised': noticeSchema('veto-raised'),
    'veto-upheld': noticeSchema('veto-upheld'),
    'veto-dismissed': noticeSchema('veto-dismissed'),
    'veto-withdrawn': noticeSchema('veto-withdrawn'),
    'veto-lifted': noticeSchema('veto-lifted'),
    closing: z
      .array(templateSchema(COMMON_PLACES))
      .meta({ description: '每封通知末尾的几行：落款等 / the lines at the end of every notice' }),
    workbook: z
      .strictObject({ online: templateSchema(['link', 'name']), file: templateSchema(['name']) })
      .meta({ description: '{workbook} 的两种写法：在线表格、文件 / {workbook} for an online sheet and for a file' }),
    finding: templateSchema(['item', 'place', 'problem', 'remedy']).meta({
      description: '{findings} 中的一条 / one line of {findings}',
    }),
    moreFindings: templateSchema(['others']).meta({ description: '{findings} 未列完时的一句 / when there are more' }),
    remarks: templateSchema(['warnings']).meta({
      description: '{remarks} 的写法，没有提示时略去 / {remarks}, where there are warnings as well',
    }),
    changes: z.strictObject({ open: templateSchema(ROUND_PLACES), closed: templateSchema(ROUND_PLACES) }).meta({
      description:
        '{changes} 的两种写法：还可以修改、不再接受改动 / {changes} while a return may be changed, and after',
    }),
    print: templateSchema(ROUND_PLACES).optional().meta({
      description:
        '{print} 的写法：受理回执附有打印件时（round.yaml 的 materials.print.withNotice）；没有附件时略去 / {print}, where the paper copies go with the receipt',
    }),
    figure: templateSchema(['group', 'indicator', 'value', 'unit']).meta({
      description: '{figures} 中的一行 / one line of {figures}',
    }),
    inTime: templateSchema([]).meta({ description: '按时提交时 {late} 的写法 / {late} for a return in time' }),
    late: templateSchema([]).meta({ description: '迟交时 {late} 的写法 / {late} for a late return' }),
  })
  .meta({ title: 'centre-evaluation notices', description: '邮件通知的文字 / texts of the notices by mail' });

export type NoticeTexts = z.output<typeof noticeTextsSchema>;

/** A round's notices: when they are sent and what they say. */
export interface Notices {
  readonly settings: NoticeSettings;
  readonly texts: NoticeTexts;
}
