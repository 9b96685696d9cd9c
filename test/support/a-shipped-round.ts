import { resolve } from 'node:path';
import { definitionIn } from '../../functions/compose.ts';
import type { Round } from '../../functions/domain/round/round.ts';

/** A shipped round with forty made-up centres, `c0` to `c39`, for which `inputsOf` makes figures and marks. */
export async function aShippedRound(name = 'guangdong-2019'): Promise<Round> {
  const { round } = await definitionIn(resolve(import.meta.dirname, '../../sheets-templates', name));
  const [first] = round.centres;
  if (first === undefined) throw new Error('no centre');
  const centres = Array.from({ length: 40 }, (_, n) => ({ ...first, id: `c${n}`, name: `中心${n}`, no: n + 1 }));
  return { ...round, centres };
}
