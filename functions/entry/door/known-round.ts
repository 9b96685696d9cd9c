import { z } from 'zod';
import type { ServedOffice } from '../../compose/served-office.ts';
import { Problem } from '../../domain/problems/problem.ts';
import { parseBody } from './read-body.ts';

/** Which round a request speaks of; an office has one, so it may be left out where nothing is asked for in particular. */
export const roundName = z.string({ error: '评估的编号 / the id of a round' }).min(1);

/** Problems: `ROUND_UNKNOWN` where a request names another round than the one that is served. */
export function assertRound({ definition }: Pick<ServedOffice, 'definition'>, round: string | undefined): void {
  const known = definition.round.id;
  if (round !== undefined && round !== known) throw new Problem('ROUND_UNKNOWN', { round, known });
}

const bodySchema = z.strictObject({ round: roundName.optional() });

/** For a body that says no more than the round. Problems: `REQUEST_INVALID`, `ROUND_UNKNOWN`. */
export function assertRoundOnly(office: Pick<ServedOffice, 'definition'>, body: unknown): void {
  assertRound(office, parseBody(bodySchema, body).round);
}
