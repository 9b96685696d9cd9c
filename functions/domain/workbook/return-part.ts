/** What every tab of a return is made from. */
import type { Centre } from '../round/centre.ts';
import type { Round } from '../round/round.ts';
import type { Choices } from './choices.ts';
import type { ReturnLayout } from './layout-texts.ts';

export interface ReturnPart {
  readonly round: Round;
  readonly layout: ReturnLayout;
  readonly centre: Centre;
  /** Lists `answers` and `indicators`. */
  readonly choices: Choices;
}
