/** The scheme's treatment and goalposts name indicators that exist and can be treated so. */
import { z } from 'zod';
import { quote } from '../found-words.ts';
import {
  type CrossCheck,
  crossCheck,
  type FileFault,
  INDICATOR,
  idsOf,
  inRound,
  namedView,
  roundView,
  unknownName,
} from './cross-check.ts';

const scaleView = z.record(z.string(), z.number());

/** Each `s` of log(1 + x/s) belongs to an indicator. */
export const treatedIndicators: CrossCheck = crossCheck(
  roundView({
    indicators: namedView,
    scheme: z.object({ treatment: z.object({ scale: z.record(z.string(), z.unknown()) }) }),
  }),
  ({ round: { indicators, scheme } }) =>
    namedBy(scheme.treatment.scale, idsOf(indicators), ['scheme', 'treatment', 'scale']),
);

export const goalpostIndicators: CrossCheck = crossCheck(
  roundView({
    indicators: namedView,
    scheme: z.object({ normalisation: z.object({ goalposts: z.record(z.string(), z.unknown()) }) }),
  }),
  ({ round: { indicators, scheme } }) =>
    namedBy(scheme.normalisation.goalposts, idsOf(indicators), ['scheme', 'normalisation', 'goalposts']),
);

/** log(1 + x/s) has no value for x ≤ −s, so what is treated so cannot be negative. */
export const logarithmDomain: CrossCheck = crossCheck(
  roundView({
    indicators: z.array(z.object({ id: z.string(), bounds: z.object({ min: z.number().default(0) }) })),
    scheme: z.object({ treatment: z.object({ scale: scaleView }) }),
  }),
  ({ round: { indicators, scheme } }) =>
    indicators.flatMap(({ id, bounds }, position) => {
      if (bounds.min >= 0 || !Object.hasOwn(scheme.treatment.scale, id)) return [];
      const found = `${bounds.min}，而${quote(id)}要取对数 / ${bounds.min}, while ${quote(id)} is put on a log scale`;
      const expected =
        '不小于 0，或在 scheme.treatment.scale 中删去该指标 / 0 or more, or no entry in scheme.treatment.scale';
      return [inRound(['indicators', position, 'bounds', 'min'], found, expected)];
    }),
);

function namedBy(map: object, known: readonly string[], at: readonly PropertyKey[]): readonly FileFault[] {
  return Object.keys(map).flatMap((id) => unknownName(id, known, { path: [...at, id], what: INDICATOR }));
}
