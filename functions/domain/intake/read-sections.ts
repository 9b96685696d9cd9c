/** Reads the self-report of a return. */
import type { Issue } from '../issues/issue.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { ReturnLayout } from '../workbook/layout-texts.ts';
import type { RawWorkbook } from '../workbook/raw-workbook.ts';
import { isGuidance } from '../workbook/return-keys.ts';
import { readTable } from './read-table.ts';
import { readTextItem } from './read-text-item.ts';
import type { StatusPlace, TextObservation } from './reading.ts';

export interface SectionsReading {
  readonly sections: readonly TextObservation[];
  readonly statuses: readonly StatusPlace[];
  readonly issues: readonly Issue[];
}

/**
 * A text for each section of the rubric; one that could not be found has no source.
 *
 * Issues: those of `readTable` and of the text cells.
 *
 * @example readSections({ round, layout }, raw).sections[0]?.characters // 812
 */
export function readSections(
  { round, layout }: { readonly round: Round; readonly layout: ReturnLayout },
  raw: RawWorkbook,
): SectionsReading {
  const { heads, tab } = layout.report;
  const { language } = round;
  const reading = readTable(
    {
      role: 'report',
      title: tab,
      language,
      heads: { label: localise(heads.label, language), text: localise(heads.text, language) },
      ours: ['count', 'status'],
      inputs: ['text'],
      isOurs: isGuidance,
      explainsInputs: true,
      items: round.rubric.sections.map(({ id, title }) => ({
        key: id,
        label: localise(title, language),
        item: id,
        subject: title,
      })),
    },
    raw,
  );
  const read = round.rubric.sections.map(({ id, title }) =>
    readTextItem({ key: id, item: id, title, column: 'text' }, reading),
  );
  return {
    sections: read.map(({ text }) => text),
    statuses: reading.statuses,
    issues: [...reading.issues, ...read.flatMap(({ issues }) => issues)],
  };
}
