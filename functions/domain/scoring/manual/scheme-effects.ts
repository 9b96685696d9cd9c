/** What the schemes that ship beside a round's own do to the ranks of its sample. */
import type { Scheme } from '../../round/scheme.ts';
import { scoreRound } from '../score-round.ts';
import type { Evaluation } from '../score-tree.ts';
import type { ExampleRun } from './example-run.ts';
import { figureText } from './figure-text.ts';
import { type Language, table } from './room-text.ts';

const HEADS = {
  zh: ['方案', '说明', '名次变动的中心', '平均变动', '最大变动', '第一名', '等级改变'],
  en: ['scheme', 'what it is', 'centres that move', 'mean move', 'largest move', 'first', 'grades that change'],
} as const;

/** A row a scheme, ranks held against those of the round's own scheme. */
export function schemeEffects(run: ExampleRun, schemes: Readonly<Record<string, Scheme>>, language: Language): string {
  const { round } = run.definition;
  const rows = Object.entries(schemes).map(([name, scheme]) => {
    const other = scoreRound({ ...round, scheme }, run.inputs);
    return [
      `[\`${name}\`](../sheets-templates/${round.id}/schemes/${name}.yaml)`,
      scheme.decidedBy[language],
      ...movesOf(run, other),
    ];
  });
  return table(HEADS[language], rows);
}

function movesOf({ evaluation, definition }: ExampleRun, other: Evaluation): readonly string[] {
  const after = new Map(other.results.map((result) => [result.centre, result]));
  const pairs = evaluation.results.flatMap((result) => {
    const then = after.get(result.centre);
    return result.rank === undefined || then?.rank === undefined ? [] : [{ before: result, then }];
  });
  const moves = pairs.map(({ before, then }) => Math.abs((then.rank ?? 0) - (before.rank ?? 0)));
  const first = other.results.find(({ rank }) => rank === 1)?.centre;
  const grades = pairs.filter(({ before, then }) => before.grade !== then.grade).length;
  return [
    `${moves.filter((move) => move > 0).length} / ${pairs.length}`,
    figureText(moves.reduce((sum, move) => sum + move, 0) / Math.max(1, moves.length), 1),
    String(Math.max(0, ...moves)),
    definition.round.centres.find(({ id }) => id === first)?.name ?? '–',
    String(grades),
  ];
}
