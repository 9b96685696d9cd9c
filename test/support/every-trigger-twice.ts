import { collect } from '../../functions/pipeline/collect/collect.ts';
import { evaluate } from '../../functions/pipeline/evaluate/evaluate.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { render } from '../../functions/pipeline/render/render.ts';

/** Everything that is triggered, each twice at least, several at once and before what it is meant to follow. */
export async function everyTriggerTwice(office: Office): Promise<void> {
  await Promise.all([openRound(office), openRound(office)]);
  await Promise.all([collect(office), evaluate(office), collect(office)]);
  await Promise.all([evaluate(office), collect(office), evaluate(office)]);
  await Promise.all([render(office), collect(office), render(office), evaluate(office)]);
}
