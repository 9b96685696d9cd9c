/** The weights that a round gives, before any run. */
import type { Round } from '../round/round.ts';
import { isWeighting, numbersIn } from './round-method.ts';
import type { Evaluation } from './score-tree.ts';

/** By id, among brothers; equal ones where they come out of a method, until a run has computed them. */
export function givenWeights({
  groups,
  indicators,
  scheme,
}: Pick<Round, 'groups' | 'indicators' | 'scheme'>): NonNullable<Evaluation['weights']> {
  const { groupWeights, indicatorWeights } = scheme;
  const equalGroups = Object.fromEntries(groups.map(({ id }) => [id, 1 / groups.length]));
  const brothers = (group: string): number => indicators.filter((other) => other.group === group).length;
  const equal = Object.fromEntries(indicators.map(({ id, group }) => [id, 1 / brothers(group)]));
  const isGiven = indicatorWeights !== 'equal' && !isWeighting(indicatorWeights) && !('byGroup' in indicatorWeights);
  return {
    groups: isWeighting(groupWeights) ? equalGroups : numbersIn(groupWeights),
    indicators: isGiven ? numbersIn(indicatorWeights) : equal,
  };
}
