/** Columns of the exported ranking that only some schemes have: bonus and penalty items, other methods' ranks, imputed values. */
import { localise } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import type { UnitCertainty } from '../../scoring/uncertainty/rank-certainty.ts';
import { adjustedTotal } from '../adjustments.ts';
import { nodesOf } from '../brief.ts';
import type { ExportColumn } from '../export-table.ts';
import { sameGrade } from '../parts/certainty-words.ts';
import { imputedShare } from '../province/imputed-share.ts';
import type { Entry, Outline } from '../province/outline.ts';
import { CERTAINTY } from '../texts/certainty.ts';
import { EXPORTS } from '../texts/province.ts';
import { METHOD_NAMES } from '../texts/remarks.ts';

export interface ExtraColumn {
  readonly column: ExportColumn;
  readonly numberOf: (entry: Entry) => number | undefined;
}

export function extraColumns(outline: Outline): readonly ExtraColumn[] {
  return [
    ...adjustmentColumns(outline),
    ...imputedColumns(outline),
    ...opinionColumns(outline),
    ...certaintyColumns(outline),
  ];
}

/** Points of each item as they are, then what the caps leave of them together. */
function adjustmentColumns({ entries, voice }: Outline): readonly ExtraColumn[] {
  const { say, language } = voice;
  const items = new Map<string, ScoreNode>();
  for (const { result } of entries) for (const node of nodesOf(result.tree, 'adjustment')) items.set(node.id, node);
  if (items.size === 0) return [];
  const each = [...items.values()].map(
    ({ id, title }): ExtraColumn => ({
      column: {
        id: `adjustment:${id}`,
        title: say(EXPORTS.points, { title: localise(title, language) }),
        kind: 'number',
      },
      numberOf: ({ result }) => nodesOf(result.tree, 'adjustment').find((node) => node.id === id)?.points,
    }),
  );
  const net: ExtraColumn = {
    column: { id: 'adjusted', title: say(EXPORTS.adjusted), kind: 'number' },
    numberOf: ({ result }) => adjustedTotal(result.tree)?.net,
  };
  return [...each, net];
}

function imputedColumns({ entries, voice }: Outline): readonly ExtraColumn[] {
  if (imputedShare(entries.map(({ result }) => result)) === undefined) return [];
  const numberOf = ({ result }: Entry): number | undefined => imputedShare([result])?.count;
  return [{ column: { id: 'imputed', title: voice.say(EXPORTS.imputed), kind: 'number', decimals: 0 }, numberOf }];
}

/** A method that only some categories ask for has empty cells in the others. */
function opinionColumns({ input, voice }: Outline): readonly ExtraColumn[] {
  const { evaluation } = input;
  const opinions = [evaluation, ...(evaluation.categories ?? [])].flatMap((one) => one.secondOpinions ?? []);
  return [...Map.groupBy(opinions, ({ method }) => method)].map(([method, all]): ExtraColumn => {
    const ranks: Readonly<Record<string, number>> = Object.assign({}, ...all.map((one) => one.ranks));
    const name = voice.say(METHOD_NAMES[method] ?? { zh: method, en: method });
    return {
      column: { id: `opinion:${method}`, title: voice.say(EXPORTS.opinion, { method: name }), kind: 'number' },
      numberOf: ({ centre }) => ranks[centre.id],
    };
  });
}

/** The interval of each rank and how often the grade stays the same, where the scheme asks for an analysis. */
function certaintyColumns({ input, voice: { say } }: Outline): readonly ExtraColumn[] {
  const { evaluation } = input;
  const analyses = [evaluation, ...(evaluation.categories ?? [])].flatMap(({ uncertainty }) => uncertainty ?? []);
  if (analyses.length === 0) return [];
  const units = new Map(analyses.flatMap(({ certainty }) => certainty.units.map((own) => [own.unit, own] as const)));
  const column = (id: string, title: string, numberOf: (own: UnitCertainty) => number | undefined): ExtraColumn => ({
    column: { id: `certainty:${id}`, title, kind: 'number' },
    numberOf: ({ centre }) => {
      const own = units.get(centre.id);
      return own && numberOf(own);
    },
  });
  return [
    column('low', say(CERTAINTY.exportLow), ({ spread }) => spread.low),
    column('median', say(CERTAINTY.exportMedian), ({ spread }) => spread.median),
    column('high', say(CERTAINTY.exportHigh), ({ spread }) => spread.high),
    column('grade', say(CERTAINTY.exportGrade), sameGrade),
  ];
}
