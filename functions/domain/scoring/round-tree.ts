/** The score tree of one centre of a round. */
import type { VisitEntry } from '../intake/reviews.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { Evaluated } from './engine/score-units.ts';
import { type NodeFacts, unitTree } from './engine/unit-tree.ts';
import type { FinalFigure } from './final-figures.ts';
import { LATE, type Lateness, lateReason } from './late-item.ts';
import { type Draft, finish } from './node.ts';
import { QUANTITATIVE, TOTAL } from './round-method.ts';
import { numberIn } from './round-table.ts';
import type { ScoreNode } from './score-tree.ts';
import { VISIT_COLUMNS } from './visit-items.ts';

export interface CentreFacts {
  /** Its place in the evaluation. */
  readonly unit: number;
  readonly figures: readonly FinalFigure[];
  readonly qualitative: Draft;
  readonly visit?: VisitEntry | undefined;
  readonly late?: Lateness | undefined;
}

const PARTS: ReadonlyMap<string, NodeFacts> = new Map([
  [TOTAL, { id: 'total', kind: 'total', title: { zh: '总分', en: 'Total' } }],
  [QUANTITATIVE, { id: 'quantitative', kind: 'part', title: { zh: '定量部分', en: 'Quantitative part' } }],
]);

/** The tree with its points, out of 100 for the total. */
export function centreTree(
  round: Round,
  evaluated: Evaluated,
  { unit, figures, qualitative, visit, late }: CentreFacts,
): ScoreNode {
  const byId = new Map(figures.map((figure) => [figure.indicator, figure]));
  const indicators = new Map(round.indicators.map((indicator) => [indicator.id, indicator]));
  const draft = unitTree(evaluated, unit, {
    groupFacts: ({ id, title }) => PARTS.get(id) ?? { id, kind: 'group', title: title ?? { zh: id, en: id } },
    indicatorFacts: (id) => {
      const { source, verification } = byId.get(id) ?? {};
      const title = indicators.get(id)?.title ?? { zh: id, en: id };
      return { id, kind: 'indicator', title, ...(source && { source }), ...(verification && { verification }) };
    },
    reported: (id) => numberIn(byId.get(id)),
    given: () => qualitative,
  });
  const visited = visit === undefined ? draft : withVisit(draft, visit);
  return finish(late === undefined ? visited : withLateness(visited, late, round), 100);
}

/** Points from a visit keep the office's reason and the cell that they came from. */
function withVisit(draft: Draft, { reason, source }: VisitEntry): Draft {
  const children = draft.children.map((child) =>
    VISIT_COLUMNS.includes(child.id) && child.value !== undefined ? { ...child, reason, source } : child,
  );
  return { ...draft, children };
}

/** Points off for lateness say how late it was. */
function withLateness(draft: Draft, lateness: Lateness, { scheme: { late }, language }: Round): Draft {
  if (late === undefined) return draft;
  const reason = localise(lateReason(lateness, late), language);
  const children = draft.children.map((child) => (child.id === LATE ? { ...child, reason } : child));
  return { ...draft, children };
}

/** The id that the engine has for a node of a centre's tree: the parts have names of their own there. */
export function nodeIdOf({ kind, id }: Pick<ScoreNode, 'kind' | 'id'>): string {
  const part = [...PARTS].find(([, facts]) => facts.kind === kind && facts.id === id);
  return part?.[0] ?? id;
}
