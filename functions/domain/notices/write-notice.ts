/** The words of a notice, from the round's texts and from where the return stands. */
import type { ReturnReading } from '../intake/reading.ts';
import { describeIssue, type IssueCode } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import { NO_NUMBER, printNumber } from '../report/print-number.ts';
import { type Centre, hostingUnitOn } from '../round/centre.ts';
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { formatInZone } from '../round/zoned-time.ts';
import type { AcceptedSubmission } from '../submission/submission-state.ts';
import type { VetoCase } from '../veto/veto-case.ts';
import { roundValues } from '../workbook/round-values.ts';
import { fillText } from '../workbook/text-template.ts';
import type { NoticeKind } from './notice-kinds.ts';
import type { NoticeTexts } from './notice-texts.ts';
import { vetoValues } from './veto-values.ts';

/** What a notice may speak of. */
export interface NoticeFacts {
  readonly round: Round;
  readonly centre: Centre;
  /** Name of the workbook, and its address where the centre can open one. */
  readonly workbook: { readonly name: string; readonly link?: string };
  /** Findings of the last check. */
  readonly issues: readonly Issue[];
  readonly accepted?: AcceptedSubmission;
  /** What was accepted, cell by cell. */
  readonly submitted?: ReturnReading;
  readonly reopenedUntil?: string;
  readonly reopenReason?: string;
  readonly veto?: VetoCase;
  /** The paper copies go with it. */
  readonly hasPrint?: boolean;
  /** What the centre changes still counts. */
  readonly isOpen: boolean;
}

export interface WrittenNotice {
  readonly subject: string;
  /** Plain text, lines ended by `\n`. */
  readonly text: string;
}

/** Says no more than that there are other errors, as the notice does itself. */
const OF_THE_TICK = 'SUBMITTED_WITH_ERRORS' satisfies IssueCode;
/** Made-up data say so wherever they are shown. */
const SAMPLE_MARK: Localised = { zh: '【示例数据】', en: '[Sample data] ' };
/** More findings stand in the workbook. */
const MOST_FINDINGS = 10;

/**
 * The notice in the round's language; `undefined` where the round has no text of this kind. Only the centre's own figures and
 * errors are named in it: warnings may come of a comparison with others. What is not known is a dash.
 *
 * @example writeNotice('last-day', texts, facts)?.subject // '截止提醒：……'
 */
export function writeNotice(kind: NoticeKind, texts: NoticeTexts, facts: NoticeFacts): WrittenNotice | undefined {
  const own = texts[kind];
  if (own === undefined) return undefined;
  return fillMail(own, { texts, round: facts.round, values: valuesOf(texts, facts) });
}

interface MailTexts {
  readonly subject: Localised;
  readonly body: readonly Localised[];
}

interface MailFilling {
  readonly texts: NoticeTexts;
  readonly round: Round;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A mail in the round's language, with its closing; made-up data say so. A paragraph that comes out empty is left out. */
export function fillMail(own: MailTexts, { texts, round, values }: MailFilling): WrittenNotice {
  const { language } = round;
  const say = (text: Localised): string => fillText(text, { language, values });
  const closing = texts.closing.map(say).join('\n');
  const mark = round.sample ? localise(SAMPLE_MARK, language) : '';
  const paragraphs = [mark, ...own.body.map(say), closing].filter((text) => text.trim() !== '');
  return { subject: `${mark}${say(own.subject)}`, text: `${paragraphs.join('\n\n')}\n` };
}

function valuesOf(texts: NoticeTexts, facts: NoticeFacts): Readonly<Record<string, string | number>> {
  const { round, centre, workbook, accepted, issues, reopenedUntil, reopenReason } = facts;
  const { language, timeZone, period } = round;
  const time = (at: string | undefined): string =>
    at === undefined ? NO_NUMBER : formatInZone(new Date(at), timeZone, language);
  const errors = issues.filter(({ severity, code }) => severity === 'error' && code !== OF_THE_TICK);
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  const common = roundValues(round);
  const place = workbook.link === undefined ? texts.workbook.file : texts.workbook.online;
  return {
    ...common,
    centre: centre.name,
    hostingUnit: hostingUnitOn(centre, period.to),
    workbook: fillText(place, { language, values: { name: workbook.name, link: workbook.link ?? '' } }),
    errors: errors.length,
    remarks: warnings === 0 ? '' : fillText(texts.remarks, { language, values: { warnings } }),
    changes: fillText(facts.isOpen ? texts.changes.open : texts.changes.closed, { language, values: common }),
    findings: findingLines(texts, errors, facts).join('\n'),
    time: time(accepted?.at),
    by: oneLine(accepted?.by),
    late: accepted === undefined ? NO_NUMBER : localise(accepted.late ? texts.late : texts.inTime, language),
    code: accepted?.snapshot.slice(0, 12) ?? NO_NUMBER,
    figures: figureLines(texts, facts).join('\n'),
    print: facts.hasPrint && texts.print ? fillText(texts.print, { language, values: common }) : '',
    until: time(reopenedUntil),
    reason: oneLine(reopenReason),
    ...vetoValues(round, facts.veto),
  };
}

function findingLines(texts: NoticeTexts, errors: readonly Issue[], { round }: NoticeFacts): readonly string[] {
  const { language } = round;
  const lines = errors.slice(0, MOST_FINDINGS).map((issue) => {
    const { message: problem, remedy } = describeIssue(issue, language);
    const place = issue.at.a1 === undefined ? issue.at.tab : `${issue.at.tab}!${issue.at.a1}`;
    return oneLine(
      fillText(texts.finding, {
        language,
        values: { item: localise(issue.subject, language), place, problem, remedy },
      }),
    );
  });
  const others = errors.length - lines.length;
  return others > 0 ? [...lines, fillText(texts.moreFindings, { language, values: { others } })] : lines;
}

/** In the order of the round's indicators. */
function figureLines(texts: NoticeTexts, { round, submitted }: NoticeFacts): readonly string[] {
  const { language } = round;
  const read = new Map(submitted?.figures.map(({ indicator, reading }) => [indicator, reading]));
  const groups = new Map(round.groups.map(({ id, title }) => [id, localise(title, language)]));
  return round.indicators.map(({ id, group, title, unit, decimals }) => {
    const reading = read.get(id);
    const value = printNumber(reading?.kind === 'number' ? reading.value : undefined, decimals);
    const names = {
      group: groups.get(group) ?? group,
      indicator: localise(title, language),
      unit: localise(unit, language),
    };
    return fillText(texts.figure, { language, values: { ...names, value } });
  });
}

/** What people typed, without line breaks and other signs that do not print. */
function oneLine(text = ''): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line === '' ? NO_NUMBER : line;
}
