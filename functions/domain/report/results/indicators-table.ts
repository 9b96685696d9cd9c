/** Every figure of every scored centre as an export, with score, points and the cell that it came from. */
import { localise } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { nodesOf } from '../brief.ts';
import type { ExportColumn, ExportTable } from '../export-table.ts';
import type { Entry, Outline } from '../province/outline.ts';
import { EXPORTS } from '../texts/province.ts';
import { verifiedColumns } from './verified-columns.ts';

/**
 * A figure that was not reported has an empty value, never 0; centres without a score tree have no rows. Where anything was verified
 * on site, declared and verified value stand beside the final one.
 */
export function indicatorsTable(outline: Outline): ExportTable {
  const { entries, voice, input } = outline;
  const { say, language } = voice;
  const verified = verifiedColumns(outline);
  const column = (id: keyof typeof EXPORTS, kind: ExportColumn['kind']): ExportColumn => ({
    id,
    title: say(EXPORTS[id]),
    kind,
  });
  const units = new Map(input.round.indicators.map(({ id, unit }) => [id, localise(unit, language)]));
  const rowOf = ({ centre }: Entry, node: ScoreNode): (string | number | null)[] => [
    centre.id,
    centre.name,
    node.id,
    localise(node.title, language),
    units.get(node.id) ?? null,
    ...verified.map(({ of }) => of(node)),
    node.value ?? null,
    node.score ?? null,
    node.points ?? null,
    node.fullPoints,
    node.source === undefined ? null : `${node.source.tab}!${node.source.a1}`,
    node.flags.length === 0 ? null : node.flags.join(' '),
  ];
  return {
    title: say(EXPORTS.indicators),
    columns: [
      column('centre', 'text'),
      column('name', 'text'),
      column('indicatorId', 'text'),
      column('indicator', 'text'),
      column('unit', 'text'),
      ...verified.map((own) => own.column),
      { ...column('value', 'number'), ...(verified.length > 0 && { title: say(EXPORTS.finalValue) }) },
      column('indicatorScore', 'number'),
      column('indicatorPoints', 'number'),
      column('fullPoints', 'number'),
      column('cell', 'text'),
      column('flags', 'text'),
    ],
    rows: entries.flatMap((entry) => nodesOf(entry.result.tree, 'indicator').map((node) => rowOf(entry, node))),
  };
}
