/** The round's data treatment of one value, as a step of the arithmetic. */
import type { Treatment } from '../round/scheme.ts';
import { logTreatment } from './log-treatment.ts';
import type { ScoreStep } from './score-tree.ts';

/** The value on the scale that normalisation sees: log(1 + x/s) where the treatment names a scale for the indicator. */
export function treat(value: number, indicator: string, treatment: Treatment): number {
  const scale = treatment.method === 'log1p' ? treatment.scale[indicator] : undefined;
  return scale === undefined ? value : logTreatment(value, scale);
}

/** The same as a step that can be read: none where the indicator is left as it is. */
export function treatmentSteps(value: number, indicator: string, treatment: Treatment): readonly ScoreStep[] {
  const scale = treatment.method === 'log1p' ? treatment.scale[indicator] : undefined;
  if (scale === undefined) return [];
  const result = logTreatment(value, scale);
  return [{ method: 'log1p', formula: 'z = ln(1 + x / s)', inputs: { x: value, s: scale }, result }];
}
