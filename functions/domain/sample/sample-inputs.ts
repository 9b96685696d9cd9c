/** What a run of the sample workspace evaluates, without its workbooks: the same made-up figures, marks and parts. */
import type { FigureObservation } from '../intake/reading.ts';
import type { Review } from '../intake/reviews.ts';
import { type Centre, isAssigned, type Reviewer } from '../round/centre.ts';
import { eligibilityOf } from '../round/eligibility.ts';
import type { Round } from '../round/round.ts';
import type { CentreInput } from '../scoring/standing.ts';
import type { ScorecardLayout } from '../workbook/layout-texts.ts';
import { pointKey } from '../workbook/scorecard-keys.ts';
import { sampleYear } from './sample-figures.ts';
import { samplePart } from './sample-part.ts';
import { sampleScorecard } from './sample-scorecard.ts';

interface Sample {
  readonly round: Round;
  readonly layout: ScorecardLayout;
  readonly reviewers: readonly Pick<Reviewer, 'id' | 'centres'>[];
}

/** In the order of the register; cells have no addresses, since there are none. */
export function sampleInputs(sample: Sample): readonly CentreInput[] {
  const marks = new Map(sample.reviewers.map((reviewer) => [reviewer.id, marksOf(sample, reviewer)]));
  return sample.round.centres.map((centre, position): CentreInput => {
    const part = samplePart(position);
    const { eligible, reason } = eligibilityOf(sample.round, centre);
    const isAccepted = part !== 'not-submitted' && part !== 'with-errors';
    return {
      ...{ centre: centre.id, eligible, refused: part === 'with-errors' },
      ...(!eligible && reason && { ineligibleReason: reason }),
      ...(isAccepted && { submitted: { snapshot: `sample/${centre.id}`, figures: figuresOf(sample.round, centre) } }),
      ...(part === 'vetoed' && { veto: { reason: '（示例）' } }),
      reviews: sample.reviewers
        .filter((reviewer) => isAssigned(reviewer, centre.id))
        .map(({ id }) => reviewOf(sample.round, centre, { reviewer: id, given: marks.get(id) ?? new Map() })),
    };
  });
}

function figuresOf(round: Round, centre: Centre): readonly FigureObservation[] {
  const current = sampleYear(round, centre);
  return round.indicators.map(({ id }) => {
    const value = current[id] ?? 0;
    return { indicator: id, raw: { value }, reading: { kind: 'number', value, warnings: [] }, explanation: '' };
  });
}

/** The marks of a reviewer by the keys of the scorecard. */
function marksOf({ round, layout }: Sample, reviewer: Sample['reviewers'][number]): ReadonlyMap<string, number> {
  const centres = round.centres.filter(({ id }) => isAssigned(reviewer, id));
  const entries = sampleScorecard({ round, layout, reviewer: reviewer.id, centres });
  return new Map(
    entries.flatMap(({ role, row, value }) =>
      role === 'marks' && typeof value === 'number' ? [[row, value] as const] : [],
    ),
  );
}

function reviewOf(
  { rubric }: Round,
  { id: centre }: Centre,
  { reviewer, given }: { readonly reviewer: string; readonly given: ReadonlyMap<string, number> },
): Review {
  const marks = rubric.sections.flatMap((section) =>
    section.points.map((point) => ({
      point: `${section.id}.${point.id}`,
      marks: given.get(pointKey({ centre, section: section.id, point: point.id })),
      comment: '',
      source: { tab: '', a1: '' },
    })),
  );
  return { ...{ reviewer, centre, marks }, conflict: false, comment: '' };
}
