/** Whatever the normalisation, scores of a round are on the scale of 100 that points and grades are counted on. */
import { z } from 'zod';
import { type Normalisation, normalisationSchema } from '../../scoring/scheme/normalisation-schema.ts';
import { type CrossCheck, crossCheck, type FileFault, inRound, roundView } from './cross-check.ts';

const own = z.looseObject({ normalisation: normalisationSchema.optional() });
const drawn = z.looseObject({ normalisations: z.array(normalisationSchema).optional() });

export const scaleOfHundred: CrossCheck = crossCheck(
  roundView({
    scheme: z.object({
      normalisation: normalisationSchema,
      indicators: z.record(z.string(), own).optional(),
      uncertainty: drawn.optional(),
    }),
  }),
  ({ round: { scheme } }) => [
    ...scaleFaults(scheme.normalisation, ['scheme', 'normalisation']),
    ...(scheme.uncertainty?.normalisations ?? []).flatMap((normalisation, i) =>
      scaleFaults(normalisation, ['scheme', 'uncertainty', 'normalisations', i]),
    ),
    ...Object.entries(scheme.indicators ?? {}).flatMap(([id, { normalisation }]) =>
      normalisation === undefined ? [] : scaleFaults(normalisation, ['scheme', 'indicators', id, 'normalisation']),
    ),
  ],
);

/** Min–max and efficacy coefficient have a check of their own; step tables are put on 100 by their full marks. */
function scaleFaults(normalisation: Normalisation, path: readonly PropertyKey[]): readonly FileFault[] {
  switch (normalisation.method) {
    case 'rank':
    case 'borda': {
      const expected = 'percentile-rank，factor: 100 / percentile-rank with factor: 100';
      return [inRound([...path, 'method'], `${normalisation.method}，不是百分制 / not on a scale of 100`, expected)];
    }
    case 'z-score': {
      if (normalisation.mean !== undefined && normalisation.deviation !== undefined) return [];
      const expected =
        'mean 与 deviation，使得分落在百分制内，如 60 与 10 / mean and deviation that put scores on 100, such as 60 and 10';
      return [inRound(path, '均值 0、标准差 1 / mean 0, deviation 1', expected)];
    }
    default: {
      if (!hasFactor(normalisation) || normalisation.factor === 100) return [];
      return [
        inRound(
          [...path, 'factor'],
          `${normalisation.factor ?? 1}`,
          '100，使得分为百分制 / 100: scores on a scale of 100',
        ),
      ];
    }
  }
}

const WITH_FACTOR: ReadonlySet<string> = new Set([
  'distance-to-target',
  'distance-to-maximum',
  'distance-to-reference',
  'fraction-of-maximum',
  'maximum-absolute',
  'percentile-rank',
  'vector',
  'sum',
  'logarithmic',
  'nonlinear',
  'enhanced-accuracy',
  'zavadskas-turskis',
  'sigmoid',
]);

function hasFactor(normalisation: Normalisation): normalisation is Extract<Normalisation, { factor?: unknown }> {
  return WITH_FACTOR.has(normalisation.method);
}
