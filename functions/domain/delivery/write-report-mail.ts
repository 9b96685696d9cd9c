/** The mail that brings reports to their recipient. */

import { REPORT_TEXTS } from '../notices/notice-kinds.ts';
import type { NoticeTexts } from '../notices/notice-texts.ts';
import { fillMail, type WrittenNotice } from '../notices/write-notice.ts';
import { voiceIn } from '../report/voice.ts';
import type { Round } from '../round/round.ts';
import { roundValues } from '../workbook/round-values.ts';
import type { Audience } from './delivery-settings.ts';
import { DELIVERY } from './delivery-texts.ts';

/** One report that the mail brings. */
export interface BroughtReport {
  /** Name of the centre, or what the summary is called. */
  readonly subject: string;
  /** Name of the attached file. */
  readonly file: string;
  readonly code: string;
  /** What it replaces, and why; none for a first one. */
  readonly changes: readonly string[];
}

export interface ReportMailFacts {
  readonly round: Round;
  readonly audience: Audience;
  /** Name of the reviewer or the centre. */
  readonly recipient: string;
  readonly reports: readonly BroughtReport[];
}

/**
 * The mail in the round's language; `undefined` where the round has no text for this audience. `{changes}` is empty where no report
 * replaces another.
 *
 * @example writeReportMail(texts, facts)?.subject // '【评估报告】……'
 */
export function writeReportMail(
  texts: NoticeTexts,
  { round, audience, recipient, reports }: ReportMailFacts,
): WrittenNotice | undefined {
  const own = texts[REPORT_TEXTS[audience]];
  if (own === undefined) return undefined;
  const { say } = voiceIn(round.language);
  const replacing = reports.filter(({ changes }) => changes.length > 0);
  // To a centre there is but one report to speak of.
  const headed = audience === 'reviewers';
  const changes = replacing.map(({ subject, changes: lines }) =>
    headed ? [say(DELIVERY.changed, { subject }), ...lines] : lines,
  );
  const values = {
    ...roundValues(round),
    // The closing, which all mails share, may name them.
    ...{ centre: recipient, hostingUnit: '', workbook: '' },
    ...{ recipient, count: reports.length },
    corrected: replacing.length > 0 ? say(DELIVERY.corrected) : '',
    reports: reports.map(({ subject, file, code }) => say(DELIVERY.listed, { subject, file, code })).join('\n'),
    changes: changes.map((lines) => lines.join('\n')).join('\n\n'),
  };
  return fillMail(own, { texts, round, values });
}
