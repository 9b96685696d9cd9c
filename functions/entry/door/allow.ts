import type { CallerKind } from '../../compose/served-office.ts';
import type { Admit } from './door.ts';
import { TRIGGERS } from './trigger-of.ts';

/** Admits the accounts of the given kinds, with a token made for this very function. */
export function allow(...kinds: readonly CallerKind[]): Admit {
  return async (office, name, request) => {
    const allowed = kinds.flatMap((kind) => office.accounts[kind]);
    const { account } = await office.callersOf(name).verify(request.header('authorization'), allowed);
    const isOf = (kind: CallerKind): boolean =>
      office.accounts[kind].some((one) => one.toLowerCase() === account.toLowerCase());
    const own = kinds.filter(isOf);
    return { account, trigger: (header) => own.map((kind) => TRIGGERS[kind](header)).find((one) => one !== undefined) };
  };
}
