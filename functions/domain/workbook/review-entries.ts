/** A review as it would be typed into a scorecard: for a new one that goes on where an older one ended. */
import type { Review } from '../intake/reviews.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { Entry } from './fill-plan.ts';
import type { ScorecardLayout } from './layout-texts.ts';

/**
 * The entries of a review; what was not entered has none. The tick that everything is finished is not among them: the
 * reviewer makes it again.
 *
 * @example reviewEntries({ round, layout }, review)[0] // { role: 'marks', row: 'shantou:operation.team', column: 'mark', value: 6 }
 */
export function reviewEntries(
  { round, layout }: { readonly round: Round; readonly layout: ScorecardLayout },
  { centre, marks, conflict, comment }: Review,
): readonly Entry[] {
  const { language, rubric } = round;
  const known = new Set(rubric.sections.flatMap(({ id, points }) => points.map((point) => `${id}.${point.id}`)));
  const abstention = localise(layout.marks.abstention, language);
  const ofPoints = marks
    .filter(({ point }) => known.has(point))
    .flatMap(({ point, marks: mark, comment: words }): Entry[] => {
      const inPoint = (column: string, value: string | number): Entry => {
        return { role: 'marks', row: `${centre}:${point}`, column, value };
      };
      return [
        ...(typeof mark === 'number' ? [inPoint('mark', mark)] : []),
        ...(mark === 'n/a' ? [inPoint('abstain', abstention)] : []),
        ...(words === '' ? [] : [inPoint('comment', words)]),
      ];
    });
  const ofCentre = (column: string, value: string): Entry => ({ role: 'overall', row: centre, column, value });
  return [
    ...ofPoints,
    ...(conflict ? [ofCentre('conflict', localise(layout.answers.yes, language))] : []),
    ...(comment === '' ? [] : [ofCentre('comment', comment)]),
  ];
}
