/** What is odd about the scheme as a whole once it meets the data. */
import type { GradeBand } from '../scheme/result-schema.ts';
import { GRADE_PRESETS } from './grade-units.ts';
import { percent, type Remark, remark } from './remark.ts';
import type { Evaluated } from './score-units.ts';

type Whole = Pick<Evaluated, 'method' | 'isReference' | 'nodes' | 'effectiveWeights' | 'indicators'>;

/** No group should weigh more than half: OECD/JRC Handbook (2008), p. 111. */
const HALF = 0.5;

export function wholeRemarks(whole: Whole): readonly Remark[] {
  const { isReference, nodes, effectiveWeights } = whole;
  const root = [...nodes.keys()].at(-1);
  const top = (root === undefined ? undefined : nodes.get(root)?.children) ?? [];
  // Of two parts one weighs half or more whatever is done.
  const unavoidable = new Set(top.length < 3 ? top : []);
  const heavy = [...nodes.keys()].filter(
    (id) => id !== root && !unavoidable.has(id) && (effectiveWeights.get(id) ?? 0) > HALF + 1e-12,
  );
  return [
    ...(isReference.filter(Boolean).length === 1 ? [remark('ONE_UNIT', root ?? '')] : []),
    ...heavy.map((id) => remark('GROUP_ABOVE_HALF', id, { share: percent(effectiveWeights.get(id) ?? 0) })),
    ...unreachable(whole, root ?? ''),
  ];
}

function unreachable({ method, indicators }: Whole, at: string): readonly Remark[] {
  const { normalisation, grades } = method;
  if (normalisation.method !== 'efficacy-coefficient' || grades === undefined || 'shares' in grades) return [];
  const bands: readonly GradeBand[] = 'preset' in grades ? GRADE_PRESETS[grades.preset] : grades.bands;
  const lowest = Math.min(...bands.flatMap(({ atLeast }) => atLeast ?? []));
  const isByData = [...indicators.values()].every(
    ({ name, setting }) =>
      setting.normalisation === undefined &&
      (normalisation.clip === 'both' || (setting.goalposts ?? normalisation.goalposts[name]) === undefined),
  );
  if (!isByData || normalisation.base < lowest || method.adjustments !== undefined) return [];
  return [remark('NEVER_BELOW_BASE', at, { base: normalisation.base })];
}
