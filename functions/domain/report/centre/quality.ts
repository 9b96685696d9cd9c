/** Data-quality notes: every finding with its cell, what was read, and whether the centre explained it. */

import { describeIssue } from '../../issues/catalogue.ts';
import type { Severity } from '../../issues/issue.ts';
import { type Localised, localise } from '../../round/localised.ts';
import type { Brief } from '../brief.ts';
import { type NumberedFinding, SEVERITY_SIGNS } from '../findings.ts';
import { type CellFacts, makeTable, type RowFacts } from '../make-table.ts';
import type { Section } from '../report-model.ts';
import { QUALITY } from '../texts/quality.ts';

/** A return that was refused for its errors gets the remedies too, since the report then says what to mend. */
export function qualitySection(brief: Brief): Section {
  const { voice, findings, input } = brief;
  const { say } = voice;
  const isRefused = input.result.standing === 'has-errors';
  const heading = say(isRefused ? QUALITY.headingErrors : QUALITY.heading);
  if (findings.length === 0) {
    return { id: 'quality', heading, blocks: [{ kind: 'paragraphs', tone: 'plain', texts: [say(QUALITY.none)] }] };
  }
  const lead = say(isRefused ? QUALITY.leadRefused : QUALITY.lead, {
    n: String(findings.length),
    counts: countsText(brief),
  });
  return {
    id: 'quality',
    heading,
    blocks: [
      { kind: 'paragraphs', tone: 'plain', texts: [lead] },
      makeTable({
        id: isRefused ? 'quality-mend' : 'quality',
        columns: [
          [say(QUALITY.number), 'text'],
          [say(QUALITY.cell), 'text'],
          [say(QUALITY.item), 'text'],
          [say(QUALITY.message), 'text'],
          [say(isRefused ? QUALITY.remedy : QUALITY.explanation), 'text'],
        ],
        rows: findings.map((finding) => findingRow(brief, finding, isRefused)),
      }),
    ],
  };
}

const COUNTED = [
  ['error', QUALITY.errors],
  ['warning', QUALITY.warnings],
  ['info', QUALITY.infos],
] as const satisfies readonly (readonly [Severity, Localised])[];

function countsText({ findings, voice: { say, list } }: Brief): string {
  return list(
    COUNTED.flatMap(([severity, words]) => {
      const n = findings.filter(({ issue }) => issue.severity === severity).length;
      return n === 0 ? [] : [say(QUALITY.count, { severity: say(words), n: String(n) })];
    }),
  );
}

function findingRow(
  { voice: { say, language }, hideNames }: Brief,
  { number, issue }: NumberedFinding,
  isRefused: boolean,
): RowFacts {
  const { message, remedy } = describeIssue(issue, language);
  const { tab, a1 } = issue.at;
  const read = issue.received === '' ? say(QUALITY.empty) : say(QUALITY.read, { received: hideNames(issue.received) });
  const explanation = (issue.explanation ?? '').trim();
  const unexplained: CellFacts =
    issue.severity === 'info' ? { text: say(QUALITY.notNeeded) } : { text: say(QUALITY.unexplained), tone: 'muted' };
  return {
    cells: [
      `${SEVERITY_SIGNS[issue.severity]}${number}`,
      a1 === undefined ? tab : `${tab}!${a1}`,
      { text: localise(issue.subject, language), detail: read },
      hideNames(message),
      isRefused ? hideNames(remedy) : explanation === '' ? unexplained : hideNames(explanation),
    ],
  };
}
