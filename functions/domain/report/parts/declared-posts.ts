/** Goalposts that a round's scheme fixes for an indicator. */
import type { Round } from '../../round/round.ts';
import type { Goalpost } from '../../scoring/scheme/normalisation-schema.ts';

/** In the indicator's own unit; `undefined` where they come from the data, or where the method has none. */
export function declaredPosts({ scheme }: Round, indicator: string): Goalpost | undefined {
  const { normalisation, indicators } = scheme;
  const setting = indicators?.[indicator];
  const method = setting?.normalisation ?? normalisation;
  return 'goalposts' in method ? (setting?.goalposts ?? method.goalposts[indicator]) : undefined;
}
