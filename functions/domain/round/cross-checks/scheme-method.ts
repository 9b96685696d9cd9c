/** The scheme as the method that the engine runs on: all that is checked of any scheme, checked of a round's. */
import { z } from 'zod';
import { OFFICE_COLUMNS } from '../../scoring/office-items.ts';
import { QUALITATIVE, QUANTITATIVE, roundMethod, TOTAL } from '../../scoring/round-method.ts';
import { SHARED_CHECKS } from '../../scoring/scheme/checks/all-method-checks.ts';
import { faultsOfViews } from '../../scoring/scheme/checks/check-method.ts';
import type { MethodView } from '../../scoring/scheme/checks/method-check.ts';
import { usedBeside } from '../../scoring/scheme/checks/tree-members.ts';
import type { GroupSetting } from '../../scoring/scheme/tree-schema.ts';
import { type RoundSettings, roundSchema } from '../round.ts';
import { type CrossCheck, crossCheck, type FileFault, INDICATOR, idsOf, inRound, unknownName } from './cross-check.ts';

/** Silent while the round itself is not yet in order. */
export const schemeMethod: CrossCheck = crossCheck(z.object({ round: roundSchema }), ({ round }) => {
  const view = viewOf(round);
  const faults = faultsOfViews([view], SHARED_CHECKS).map(({ path, found, expected }) =>
    inRound(path, found, expected),
  );
  return [...faults, ...columnFaults(round, view)];
});

type Path = readonly PropertyKey[];

function viewOf(round: RoundSettings): MethodView {
  const { indicatorWeights } = round.scheme;
  const isByGroup = typeof indicatorWeights === 'object' && 'byGroup' in indicatorWeights;
  const weightsPath = ({ id }: GroupSetting): Path => {
    if (id === TOTAL) return ['scheme', 'parts'];
    if (id === QUANTITATIVE) return ['scheme', 'groupWeights'];
    return isByGroup ? ['scheme', 'indicatorWeights', 'byGroup', id] : ['scheme', 'indicatorWeights'];
  };
  const units = new Map(round.indicators.map(({ id, unit }) => [id, unit.zh]));
  return {
    method: roundMethod(round),
    pathOf: (key) => (key === 'grades' ? ['grades'] : ['scheme', key]),
    groupPath: weightsPath,
    weightsPath,
    given: [QUALITATIVE],
    unitOf: (name) => units.get(name),
  };
}

/** What formulas, bonus items and thresholds look at are figures of the round. */
function columnFaults(round: RoundSettings, { method, pathOf }: MethodView): readonly FileFault[] {
  const known = [...idsOf(round.indicators), ...OFFICE_COLUMNS];
  return [...new Set(usedBeside(method))].flatMap((name) =>
    unknownName(name, known, { path: pathOf('indicators'), what: INDICATOR }),
  );
}
