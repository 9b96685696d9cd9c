/** Reads a return: everything that a centre wrote, with everything that intake found wrong with it. */

import type { Centre } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { ReturnLayout } from '../workbook/layout-texts.ts';
import type { RawWorkbook } from '../workbook/raw-workbook.ts';
import { findingsTabOf } from './findings-tab-of.ts';
import { locateForeignTabs } from './locate-foreign-tabs.ts';
import { readCover } from './read-cover.ts';
import { readEvidence } from './read-evidence.ts';
import { readFigures } from './read-figures.ts';
import { readSections } from './read-sections.ts';
import type { ReturnReading } from './reading.ts';

export interface ReturnSought {
  readonly round: Round;
  readonly layout: ReturnLayout;
  /** The centre that the workbook's identity names. */
  readonly centre: Centre;
}

/**
 * Everything read from a return. Tabs are found by their hidden marks, rows by key and label, columns by their keys: what
 * was renamed, moved or shuffled is still found; what two witnesses dispute is refused with a finding, never guessed.
 *
 * Issues: those of the cover, the statistics table, the self-report and the list of evidence, in this order;
 * `TAB_NOT_READ`.
 *
 * @example readReturn({ round, layout: layouts.return, centre }, raw).figures.length // 17
 */
export function readReturn({ round, layout, centre }: ReturnSought, raw: RawWorkbook): ReturnReading {
  const { cover, submission, ...coverPart } = readCover({ round, layout, centre }, raw);
  const { figures, ...figuresPart } = readFigures({ round, layout }, raw);
  const { sections, ...sectionsPart } = readSections({ round, layout }, raw);
  const { evidence, ...evidencePart } = readEvidence({ round, layout }, raw);
  const parts = [coverPart, figuresPart, sectionsPart, evidencePart];
  const tab = findingsTabOf(raw, layout.findings, round.language);
  const titles = [layout.guide, layout.cover, layout.figures, layout.report, layout.evidence].map((part) =>
    localise(part.tab, round.language),
  );
  return {
    centre: centre.id,
    figures,
    sections,
    cover,
    evidence,
    submission,
    issues: [...parts.flatMap(({ issues }) => issues), ...locateForeignTabs(raw, [...titles, tab ?? ''])],
    places: { ...(tab !== undefined && { tab }), statuses: parts.flatMap(({ statuses }) => statuses) },
  };
}
