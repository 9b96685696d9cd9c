import type { Audience } from '../../domain/delivery/delivery-settings.ts';
import type { Office } from '../office.ts';

/** Someone who is written to: a centre or a reviewer, by id. */
export interface Addressee {
  readonly audience: Audience;
  readonly id: string;
}

type Place = Pick<Office, 'definition'>;

/** The addresses of an addressee, each once. */
export function addressesTo({ definition }: Place, { audience, id }: Addressee): readonly string[] {
  const all = definition.contacts[audience][id] ?? [];
  return all.filter((address, place) => all.findIndex((one) => one.toLowerCase() === address.toLowerCase()) === place);
}

/** What an addressee is called; the id of one who is no longer in the round. */
export function nameOf({ definition }: Place, { audience, id }: Addressee): string {
  const all = audience === 'centres' ? definition.round.centres : definition.reviewers;
  return all.find((one) => one.id === id)?.name ?? id;
}
