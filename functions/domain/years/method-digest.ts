/** Whether two rounds were scored in the same way. */
import { digestOf } from '../digest/digest.ts';
import type { RoundSettings } from '../round/round.ts';
import { METHOD_VERSION } from '../scoring/method-version.ts';

/**
 * Digest of everything that decides scores but the data: groups, indicators with their units, rubric, scheme, grades and the
 * version of the method. Names and texts do not count.
 */
export function methodDigest(
  {
    groups,
    indicators,
    rubric,
    scheme,
    grades,
  }: Pick<RoundSettings, 'groups' | 'indicators' | 'rubric' | 'scheme' | 'grades'>,
  methodVersion = METHOD_VERSION,
): string {
  const { version: _, decidedBy: __, ...settings } = scheme;
  return digestOf({
    groups: groups.map(({ id }) => id),
    indicators: indicators.map(({ id, group, kind, unit, scaleOfYuan }) => [
      id,
      group,
      kind,
      unit.zh,
      scaleOfYuan ?? null,
    ]),
    rubric: [
      rubric.reviewsRequired,
      rubric.sections.map(({ id, points }) => [id, points.map((point) => [point.id, point.fullMarks])]),
    ],
    ...{ settings, grades, methodVersion },
  });
}
