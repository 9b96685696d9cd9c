/** What the checks of the index found, and what to do. */
import { byRemedy, type IndexFinding } from '../../../scoring/index-checks/index-finding.ts';
import { makeTable, type RowFacts } from '../../make-table.ts';
import type { Table } from '../../report-model.ts';
import { INDEX_CHECKS } from '../../texts/index-checks.ts';
import type { Voice } from '../../voice.ts';

/** A row a finding; a remedy, and what is expected, stand at the first of several that share it. */
export function indexFindingsTable(findings: readonly IndexFinding[], { say, language }: Voice): Table {
  const rows = byRemedy(findings, language).flatMap(({ severity, findings: own }): RowFacts[] =>
    own.map(({ message, expected, remedy }, i) => ({
      cells: [
        say(INDEX_CHECKS[severity]),
        { text: message, detail: i === 0 ? say(INDEX_CHECKS.expected, { expected }) : '' },
        i === 0 ? remedy : { text: say(INDEX_CHECKS.ditto), tone: 'muted' },
      ],
    })),
  );
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
