import { Problem } from '../domain/problems/problem.ts';
import type { Centre } from '../domain/round/centre.ts';
import { findCentre } from '../domain/round/find-centre.ts';
import type { Round } from '../domain/round/round.ts';

/** The centre that a person named by id, number or name. Problems: `CENTRE_UNKNOWN`, with what there is. */
export function knownCentre({ centres }: Pick<Round, 'centres'>, asked: string): Centre {
  const centre = findCentre(centres, asked);
  if (centre !== undefined) return centre;
  const named = centres.slice(0, 40).map(({ id, name }) => `${id}（${name}）`);
  const more = centres.length > 40 ? ` … (${centres.length})` : '';
  throw new Problem('CENTRE_UNKNOWN', { centre: asked, known: `可用 known: ${named.join('、')}${more}` });
}
