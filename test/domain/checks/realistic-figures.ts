import { seeded } from '../../support/seeded.ts';

export type Figures = Readonly<Record<string, number>>;

/**
 * Figures of the seventeen indicators for a centre and its year before, as centres of very different size would have them:
 * sizes log-normal with a factor of 2.5 for one standard deviation, deals of a few million yuan, no venture business at
 * three centres of ten, few listings, and each year within a factor of 1.5 of the other as a rule. Assumptions of ours;
 * no real centre's figures are used.
 */
export function realisticFigures(seed: number): { readonly current: Figures; readonly previous: Figures } {
  const { next, normal } = seeded(seed);
  const around = (usual: number, spread: number) => usual * Math.exp(spread * normal());
  const whole = (value: number, least = 0) => Math.max(least, Math.round(value));
  const size = around(1, 0.9);
  const hasVentures = next() < 0.7;
  const own = {
    loan: around(300, 0.6),
    venture: around(1500, 0.8),
    roadshow: around(60, 0.4),
    training: around(50, 0.4),
  };
  const listed = { main: around(0.3, 0.8), neeq: around(0.6, 0.8), regional: around(6, 0.8), coached: around(30, 0.5) };
  const yearOf = (growth: number): Figures => {
    const credit = whole(around(40 * size * growth, 0.25), 1);
    const ventures = hasVentures ? whole(around(8 * size * growth, 0.3), 1) : 0;
    const roadshows = whole(around(8 * Math.sqrt(size) * growth, 0.3), 1);
    const trainings = whole(around(12 * Math.sqrt(size) * growth, 0.3), 1);
    return {
      'credit-banks': whole(around(8 * Math.sqrt(size), 0.2), 1),
      'credit-amount': whole(credit * around(own.loan, 0.25) * 100, 1) / 100,
      'credit-projects': credit,
      'credit-enterprises': whole(credit * (0.7 + 3 * next()), 1),
      'venture-institutions': hasVentures ? whole(around(5 * Math.sqrt(size), 0.3), 1) : 0,
      'venture-amount': ventures === 0 ? 0 : whole(ventures * around(own.venture, 0.35) * 100, 1) / 100,
      'venture-projects': ventures,
      'venture-enterprises': whole(ventures + around(15 * size, 0.3)),
      'listing-main-board': whole(around(listed.main * size, 0.3)),
      'listing-neeq': whole(around(listed.neeq * size, 0.3)),
      'listing-regional': whole(around(listed.regional * size, 0.3)),
      'listing-coached': whole(around(listed.coached * size, 0.3)),
      'activity-roadshows': roadshows,
      'activity-roadshow-attendance': whole(roadshows * around(own.roadshow, 0.2), 1),
      'activity-trainings': trainings,
      'activity-training-attendance': whole(trainings * around(own.training, 0.2), 1),
      'activity-contests': whole(around(3 * Math.sqrt(size), 0.4)),
    };
  };
  return { previous: yearOf(1), current: yearOf(around(1.1, 0.3)) };
}
