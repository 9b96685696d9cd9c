import { stringify } from 'csv-stringify/sync';
import type { Column } from '../../domain/scoring/column.ts';
import type { CategoryScores, TableScores } from '../../domain/scoring/engine/score-table.ts';
import { ranksByNode, scoresDocument } from '../../domain/scoring/engine/scores-document.ts';
import type { ScoreScheme } from '../../domain/scoring/scheme/score-scheme.ts';

/** A file of the results, by its name in the folder. */
export interface ScoreFile {
  readonly name: string;
  readonly content: string;
}

const STAGES = ['raw', 'denominated', 'imputed', 'treated', 'normalised', 'scores'] as const;

/** Every step as a table of its own, and all of them as one JSON document. Categories make files of their own. */
export function scoreFiles(scheme: ScoreScheme, scores: TableScores): readonly ScoreFile[] {
  const document = { name: 'scores.json', content: `${JSON.stringify(scoresDocument(scheme, scores), null, 1)}\n` };
  return [document, ...scores.categories.flatMap(filesOf)];
}

function filesOf({ category, scores }: CategoryScores): readonly ScoreFile[] {
  const prefix = category === undefined ? '' : `${category.replaceAll(/[^\p{L}\p{N}_-]/gu, '_')}-`;
  const { units, indicators, nodes, effectiveWeights, total, published, ranks, grades } = scores;
  const stages = STAGES.map((stage, step) => ({
    name: `${prefix}${step + 1}-${stage === 'scores' ? 'filled-gaps' : stage}.csv`,
    content: table(units, new Map([...indicators].map(([name, one]) => [name, one[stage]]))),
  }));
  const groups = new Map([...nodes].map(([id, node]) => [id, node.scores]));
  return [
    ...stages,
    { name: `${prefix}7-groups.csv`, content: table(units, groups) },
    { name: `${prefix}7-group-ranks.csv`, content: table(units, ranksByNode(scores)) },
    {
      name: `${prefix}8-results.csv`,
      content: table(
        units,
        new Map<string, Cells>([
          ['exact', total],
          ['published', published],
          ['rank', ranks],
          ['grade', grades],
        ]),
      ),
    },
    { name: `${prefix}weights.csv`, content: stringify([['node', 'effective weight'], ...effectiveWeights]) },
  ];
}

type Cells = Column | readonly (string | undefined)[];

function table(units: readonly string[], columns: ReadonlyMap<string, Cells>): string {
  const rows = units.map((unit, i) => [unit, ...[...columns.values()].map((column) => column[i] ?? '')]);
  return stringify([['unit', ...columns.keys()], ...rows]);
}
