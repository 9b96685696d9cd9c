/** What a later round keeps of a centre's result. */
import type { Centre } from '../round/centre.ts';
import { gradeTitle } from '../round/grade-list.ts';
import type { Grades } from '../round/scheme.ts';
import type { CentreResult, ScoreNode } from '../scoring/score-tree.ts';
import type { EarlierCentre, EarlierFigure } from './earlier-round.ts';

/**
 * The centre with its figures as they were scored, their cells, and its place: `of` centres had a rank beside it, and `grades`
 * are those that held for it. A figure that was filled in is none.
 */
export function earlierCentre(
  { id, name }: Pick<Centre, 'id' | 'name'>,
  result: CentreResult | undefined,
  { of, grades }: { readonly of: number; readonly grades: Grades },
): EarlierCentre {
  const { standing, snapshot, published, rank, tree } = result ?? { standing: 'not-submitted' as const };
  const grade = standing === 'vetoed' ? grades.veto : gradeTitle(grades, result?.grade);
  const leaves = tree === undefined ? [] : indicatorsIn(tree);
  return {
    ...{ centre: id, name, standing },
    ...(snapshot !== undefined && { snapshot }),
    figures: Object.fromEntries(leaves.flatMap(figureOf)),
    notApplicable: leaves
      .filter(({ value, flags }) => value === undefined && flags.includes('NOT_APPLICABLE'))
      .map(({ id: indicator }) => indicator),
    ...(published !== undefined && standing !== 'vetoed' && { score: published }),
    ...(rank !== undefined && { rank, of }),
    ...(grade && { grade }),
  };
}

function indicatorsIn(node: ScoreNode): readonly ScoreNode[] {
  return node.kind === 'indicator' ? [node] : node.children.flatMap(indicatorsIn);
}

function figureOf({ id, value, source, verification }: ScoreNode): [string, EarlierFigure][] {
  if (value === undefined) return [];
  const isVerified = verification?.scored === 'verified';
  return [[id, { value, ...(source && { source }), ...(isVerified && { isVerified }) }]];
}
