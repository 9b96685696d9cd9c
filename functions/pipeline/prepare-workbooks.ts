import type { Centre } from '../domain/round/centre.ts';
import type { Round } from '../domain/round/round.ts';
import { instantOf } from '../domain/round/zoned-time.ts';
import { fillPlan } from '../domain/sample/fill-plan.ts';
import { sampleLedger } from '../domain/sample/sample-ledger.ts';
import { type SamplePart, samplePart } from '../domain/sample/sample-part.ts';
import { sampleReturn } from '../domain/sample/sample-return.ts';
import { sampleScorecard } from '../domain/sample/sample-scorecard.ts';
import { ledgerFileName, returnFileName, scorecardFileName } from '../domain/workbook/file-names.ts';
import { layOutLedger } from '../domain/workbook/lay-out-ledger.ts';
import { layOutReturn } from '../domain/workbook/lay-out-return.ts';
import { layOutScorecard } from '../domain/workbook/lay-out-scorecard.ts';
import type { WorkbookPlan } from '../domain/workbook/plan.ts';
import type { WorkbookGuest, WorkbookKind } from '../ports/workbooks.ts';
import { guestsOfReturn, guestsOfScorecard } from './guests.ts';
import type { Office } from './office.ts';

export interface MadeWorkbook {
  readonly kind: WorkbookKind;
  readonly name: string;
  /** Where people find it: a path or an address. */
  readonly address: string;
}

/**
 * Makes every workbook of the round that is not there yet: a return for each centre, a scorecard for each reviewer, the
 * ledger. Filled ones hold made-up data. Those whose address is known are let in. Nothing that is there is touched, so it
 * may be run again at any time.
 */
export async function prepareWorkbooks(
  office: Office,
  { isFilled }: { readonly isFilled: boolean },
): Promise<readonly MadeWorkbook[]> {
  const { round, reviewers } = office.definition;
  const made: MadeWorkbook[] = [];
  office.progress.start('prepare', round.centres.length + reviewers.length + 1);
  for (const [position, centre] of round.centres.entries()) {
    made.push(await makeReturn(office, centre, { position, isFilled }));
    office.progress.step(centre.name);
  }
  for (const reviewer of reviewers) {
    made.push(await makeScorecard(office, reviewer, isFilled));
    office.progress.step(reviewer.name);
  }
  made.push(await makeLedger(office, isFilled));
  office.progress.finish();
  return made;
}

async function makeReturn(
  office: Office,
  centre: Centre,
  { position, isFilled }: { readonly position: number; readonly isFilled: boolean },
): Promise<MadeWorkbook> {
  const { round, layouts } = office.definition;
  const name = returnFileName(round, centre);
  const plan = layOutReturn(round, layouts.return, centre);
  const part = samplePart(position);
  const sample = (): WorkbookPlan => ({
    ...fillPlan(plan, sampleReturn({ round, layout: layouts.return, centre, part })),
    savedAt: sampleTime(round, { position, part }),
  });
  const filled = isFilled ? sample() : plan;
  const { id } = await office.workbooks.create('return', name, filled);
  await admit(office, id, guestsOfReturn(office, centre));
  return { kind: 'return', name, address: office.workbooks.locate(id) };
}

/** When a made-up return would have been saved last: lateness follows from it. */
function sampleTime(
  round: Round,
  { position, part }: { readonly position: number; readonly part: SamplePart },
): string {
  const deadline = instantOf(round.deadline, round.timeZone).getTime();
  const hours = part === 'late' ? 26 : -24 - (position % 7) * 24;
  return new Date(deadline + hours * 3_600_000).toISOString();
}

async function makeScorecard(
  office: Office,
  reviewer: Office['definition']['reviewers'][number],
  isFilled: boolean,
): Promise<MadeWorkbook> {
  const { round, layouts } = office.definition;
  const name = scorecardFileName(reviewer);
  const centres = round.centres.filter(({ id }) => reviewer.centres === undefined || reviewer.centres.includes(id));
  const plan = layOutScorecard(round, layouts.scorecard, { reviewer, centres });
  const entries = sampleScorecard({ round, layout: layouts.scorecard, reviewer: reviewer.id, centres });
  const { id } = await office.workbooks.create('scorecard', name, isFilled ? fillPlan(plan, entries) : plan);
  await admit(office, id, guestsOfScorecard(office, reviewer.id));
  return { kind: 'scorecard', name, address: office.workbooks.locate(id) };
}

async function makeLedger({ definition, workbooks }: Office, isFilled: boolean): Promise<MadeWorkbook> {
  const { round, layouts } = definition;
  const name = ledgerFileName(round, layouts.ledger);
  const plan = layOutLedger(round, layouts.ledger);
  const { id } = await workbooks.create(
    'ledger',
    name,
    isFilled ? fillPlan(plan, sampleLedger(round, layouts.ledger)) : plan,
  );
  return { kind: 'ledger', name, address: workbooks.locate(id) };
}

async function admit(
  { workbooks }: Pick<Office, 'workbooks'>,
  id: string,
  guests: readonly WorkbookGuest[],
): Promise<void> {
  if (guests.length > 0) await workbooks.admit(id, guests);
}
