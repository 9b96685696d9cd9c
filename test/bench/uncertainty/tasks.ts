/** A task with what other packages need for it: seconds as measured elsewhere, on 2 cores, median. */
export interface Task {
  readonly title: string;
  readonly coinr?: number;
  readonly pymcdm?: number;
  readonly scikitCriteria?: number;
}

const ua = (draws: string): string =>
  `uncertainty analysis, ${draws} draws, 32 × 17: treatment, weights and aggregation drawn`;

export const TASKS = {
  'ua-1000': { title: ua('1,000'), coinr: 41.3 },
  'ua-1000-first': { title: `${ua('1,000')}, first call of a process`, coinr: 41.3 },
  'ua-1000-engine': { title: `${ua('1,000')}, every draw from raw values, nothing kept`, coinr: 41.3 },
  'ua-10000': { title: ua('10,000'), coinr: 981 },
  'ua-100000': { title: `${ua('100,000')}, all threads together` },
  'weights-10000': { title: '10,000 draws of the weights, weighted sum, ranks', pymcdm: 2.89 },
  'topsis-10000': { title: '10,000 draws of the weights, TOPSIS, ranks', pymcdm: 1.26 },
  'asem-build': { title: 'COINr’s ASEM index from raw data to ranks (51 × 49, 4 levels)', coinr: 0.101 },
  'build-32x17': { title: 'one whole evaluation, 32 × 17', coinr: 0.028 },
  wsm: { title: 'weighted sum, one call', pymcdm: 0.00023, scikitCriteria: 0.0029 },
  topsis: { title: 'TOPSIS, one call', pymcdm: 0.00012, scikitCriteria: 0.0012 },
  vikor: { title: 'VIKOR, one call', pymcdm: 0.00008 },
  promethee: { title: 'PROMETHEE II, one call', pymcdm: 0.00023 },
  entropy: { title: 'entropy weights, one call', pymcdm: 0.00023 },
  critic: { title: 'CRITIC weights, one call', pymcdm: 0.0117 },
  gini: { title: 'Gini weights, one call', pymcdm: 0.0037 },
} as const satisfies Record<string, Task>;

export type TaskId = keyof typeof TASKS;

export const PACKAGES = ['coinr', 'pymcdm', 'scikitCriteria'] as const;
export type PackageName = (typeof PACKAGES)[number];
