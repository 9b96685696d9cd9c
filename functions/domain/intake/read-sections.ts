/** Reads the self-report of a return. */
import type { Issue } from '../issues/issue.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { RubricSection } from '../round/rubric.ts';
import type { ReturnLayout } from '../workbook/layout-texts.ts';
import type { RawWorkbook } from '../workbook/raw-workbook.ts';
import { isGuidance } from '../workbook/return-keys.ts';
import { readTable, type TableReading } from './read-table.ts';
import { readTextItem, type TextRead } from './read-text-item.ts';
import type { StatusPlace, TextObservation } from './reading.ts';

export interface SectionsReading {
  readonly sections: readonly TextObservation[];
  readonly statuses: readonly StatusPlace[];
  readonly issues: readonly Issue[];
}

const NEEDED = ['label', 'text', 'explanation'] as const;

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
      heads: Object.fromEntries(NEEDED.map((key) => [key, localise(heads[key], language)])),
      ours: ['count', 'status'],
      inputs: ['text', 'explanation'],
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
  const read = round.rubric.sections.map((section) => readSection(section, { layout, reading }));
  return {
    sections: read.map(({ text }) => text),
    statuses: reading.statuses,
    issues: [...reading.issues, ...read.flatMap(({ issues }) => issues)],
  };
}

function readSection(
  { id, title }: RubricSection,
  { layout, reading }: { readonly layout: ReturnLayout; readonly reading: TableReading },
): TextRead {
  const head = layout.report.heads.explanation;
  const beside = { zh: `${title.zh} · ${head.zh}`, en: `${title.en} · ${head.en}` };
  const { text, issues } = readTextItem({ key: id, item: id, title, column: 'text' }, reading);
  const explained = readTextItem({ key: id, item: `${id}:explanation`, title: beside, column: 'explanation' }, reading);
  const explanation = explained.text.text;
  return {
    text: { ...text, ...(explanation !== '' && { explanation }) },
    issues: [...issues, ...explained.issues],
  };
}
