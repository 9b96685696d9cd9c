/** The section on the index itself. */
import { localise } from '../../round/localised.ts';
import type { RoundIndex } from '../../scoring/index-checks/round-index.ts';
import type { Block, Section } from '../report-model.ts';
import { INDEX_CHECKS } from '../texts/index-checks.ts';
import type { Voice } from '../voice.ts';
import { indexFindingsTable } from './index-findings-table.ts';
import { groupsTable, indicatorsTable } from './index-tables.ts';
import { relationsFigure } from './relations-figure.ts';

/** `undefined` where no evaluation has enough units for its checks to mean anything. */
export function indexSection(indices: readonly RoundIndex[], voice: Voice): Section | undefined {
  const large = indices.filter(({ index }) => index.statistics.isLargeEnough);
  if (large.length === 0) return undefined;
  return {
    id: 'index-checks',
    heading: voice.say(INDEX_CHECKS.heading),
    blocks: large.flatMap((one) => blocksOf(one, voice)),
  };
}

function blocksOf({ category, index }: RoundIndex, voice: Voice): readonly Block[] {
  const { say, language } = voice;
  const { statistics, findings } = index;
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
    ...(category === undefined ? [] : [{ kind: 'heading' as const, text: localise(category, language) }]),
    { kind: 'paragraphs', tone: 'plain', texts: [voice.join([lead, counts])] },
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
