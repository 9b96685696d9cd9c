/** What the checks of the index found, and what to do. */
import { byRemedy, type IndexFinding, type RemedyGroup } from '../../../scoring/index-checks/index-finding.ts';
import { makeTable, type RowFacts } from '../../make-table.ts';
import type { Table } from '../../report-model.ts';
import { INDEX_CHECKS } from '../../texts/index-checks.ts';
import type { Voice } from '../../voice.ts';

/** Of one kind no more are printed: the command has them all. */
const SHOWN = 12;

/** A row a finding; a remedy, and what is expected, stand at the first of several that share it. */
export function indexFindingsTable(findings: readonly IndexFinding[], voice: Voice): Table {
  const { say } = voice;
  const rows = byRemedy(findings, voice.language).flatMap((group) => groupRows(group, voice));
  return makeTable({
    id: 'index-findings',
    caption: say(INDEX_CHECKS.findings),
    columns: [
      [say(INDEX_CHECKS.severity), 'text'],
      [say(INDEX_CHECKS.found), 'text'],
      [say(INDEX_CHECKS.remedy), 'text'],
    ],
    rows,
  });
}

function groupRows({ severity, findings }: RemedyGroup, { say }: Voice): readonly RowFacts[] {
  const more = findings.length - SHOWN;
  return [
    ...findings.slice(0, SHOWN).map(({ message, expected, remedy }, i) => ({
      cells: [
        say(INDEX_CHECKS[severity]),
        { text: message, detail: i === 0 ? say(INDEX_CHECKS.expected, { expected }) : '' },
        i === 0 ? remedy : { text: say(INDEX_CHECKS.ditto), tone: 'muted' as const },
      ],
    })),
    ...(more > 0
      ? [{ cells: ['', { text: say(INDEX_CHECKS.more, { n: String(more) }), tone: 'muted' as const }, ''] }]
      : []),
  ];
}
