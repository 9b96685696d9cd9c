/** The section on the index itself. */
import { indexOfRun } from '../../../scoring/index-checks/round-index.ts';
import type { Block, Section } from '../../report-model.ts';
import { INDEX_CHECKS } from '../../texts/index-checks.ts';
import { byCategory, type Outline } from '../outline.ts';
import { indexFindingsTable } from './index-findings-table.ts';
import { groupsTable, indicatorsTable } from './index-tables.ts';
import { relationsFigure } from './relations-figure.ts';

/** `undefined` where no evaluation has enough units for its checks to mean anything. */
export function indexSection(outline: Outline): Section | undefined {
  const blocks = byCategory(outline, indexBlocks);
  if (blocks.every(({ kind }) => kind === 'heading')) return undefined;
  return { id: 'index-checks', heading: outline.voice.say(INDEX_CHECKS.heading), blocks };
}

function indexBlocks({ input, voice }: Outline): readonly Block[] {
  const { say } = voice;
  const { statistics, findings } = indexOfRun(input.round, input.evaluation.results);
  if (!statistics.isLargeEnough) return [];
  const isWhole = statistics.branches.length > 0 || input.round.scheme.parts.qualitative === 0;
  const count = (severity: 'error' | 'warning' | 'info'): string =>
    String(findings.filter((finding) => finding.severity === severity).length);
  const lead = say(INDEX_CHECKS.lead, {
    units: String(statistics.positions.length),
    indicators: String(statistics.members.length),
  });
  const counts =
    findings.length === 0
      ? say(INDEX_CHECKS.none)
      : say(INDEX_CHECKS.counts, {
          ...{ n: String(findings.length), errors: count('error') },
          ...{ warnings: count('warning'), infos: count('info') },
        });
  return [
    {
      kind: 'paragraphs',
      tone: 'plain',
      texts: [voice.join([lead, ...(isWhole ? [] : [say(INDEX_CHECKS.withoutReviews)]), counts])],
    },
    ...(findings.length === 0 ? [] : [indexFindingsTable(findings, voice)]),
    ...relationsFigure(statistics, voice),
    {
      kind: 'legend',
      items: [
        { swatch: 'box', text: say(INDEX_CHECKS.weightSwatch) },
        { swatch: 'effect', text: say(INDEX_CHECKS.effectSwatch) },
      ],
    },
    groupsTable(statistics, voice),
    indicatorsTable(statistics, voice),
  ];
}
