import type { Mark } from '../../functions/domain/intake/reviews.ts';
import type { Round } from '../../functions/domain/round/round.ts';
import type { CentreInput } from '../../functions/domain/scoring/standing.ts';
import { aCentreInput } from './a-centre-input.ts';
import { seeded } from './seeded.ts';

/** Skewed figures with zeros, gaps, equal columns, vetoes and missing reviews: every path of the arithmetic. */
export function inputsOf(round: Round, seed: string): readonly CentreInput[] {
  const { next, normal } = seeded(seed);
  const points = round.rubric.sections.flatMap((section) =>
    section.points.map((point) => ({ id: `${section.id}.${point.id}`, full: point.fullMarks })),
  );
  return Array.from({ length: 40 }, (_, number) => {
    const figures = round.indicators.map(({ id, kind }, position): [string, number | null] => {
      if (next() < 0.05) return [id, null];
      if (position === 3) return [id, 7];
      if (next() < 0.2) return [id, 0];
      const value = Math.exp(3 + 2 * normal());
      return [id, kind === 'money' ? Number(value.toPrecision(6)) : Math.round(value)];
    });
    const marks = Array.from({ length: next() < 0.1 ? 1 : 4 }, () =>
      Object.fromEntries(
        points.map(({ id, full }): [string, Mark['marks']] => [
          id,
          next() < 0.04 ? 'n/a' : Math.round(2 * full * next()) / 2,
        ]),
      ),
    );
    const veto = next() < 0.06 ? { veto: { reason: '材料造假' } } : {};
    return aCentreInput({
      centre: `c${number}`,
      figures: Object.fromEntries(figures),
      marks,
      changes: { ...veto, eligible: next() > 0.04 },
    });
  });
}
