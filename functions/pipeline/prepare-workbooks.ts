import type { Review } from '../domain/intake/reviews.ts';
import { isProblem, type Problem } from '../domain/problems/problem.ts';
import { type Centre, isAssigned, type Reviewer } from '../domain/round/centre.ts';
import type { Round } from '../domain/round/round.ts';
import { instantOf } from '../domain/round/zoned-time.ts';
import { sampleLedger } from '../domain/sample/sample-ledger.ts';
import { type SamplePart, samplePart } from '../domain/sample/sample-part.ts';
import { sampleReturn } from '../domain/sample/sample-return.ts';
import { sampleScorecard } from '../domain/sample/sample-scorecard.ts';
import { ledgerFileName, returnFileName, scorecardFileName } from '../domain/workbook/file-names.ts';
import { fillPlan } from '../domain/workbook/fill-plan.ts';
import { layOutLedger } from '../domain/workbook/lay-out-ledger.ts';
import { layOutReturn } from '../domain/workbook/lay-out-return.ts';
import { layOutScorecard } from '../domain/workbook/lay-out-scorecard.ts';
import type { WorkbookPlan } from '../domain/workbook/plan.ts';
import { OFFICE } from '../domain/workbook/plan-identity.ts';
import { reviewEntries } from '../domain/workbook/review-entries.ts';
import type { WorkbookEntry, WorkbookGuest, WorkbookKind } from '../ports/workbooks.ts';
import { knownWorkbooks } from './collect/known-workbooks.ts';
import { paths } from './document-paths.ts';
import { bodyOf, load, type ReviewRecord, type RoundRecord } from './documents.ts';
import { guestsOfReturn, guestsOfScorecard } from './guests.ts';
import { listWorkbooks } from './list-workbooks.ts';
import type { Office } from './office.ts';

export interface MadeWorkbook {
  readonly kind: WorkbookKind;
  readonly name: string;
  /** Where people find it: a path or an address. */
  readonly address: string;
}

export interface PrepareReport {
  readonly made: readonly MadeWorkbook[];
  /** Workbooks that could not be made, or to which not all their people could be let in; each leaves the others alone. */
  readonly failures: readonly { readonly workbook: string; readonly problem: Problem }[];
}

/**
 * Makes every workbook of the round that is not there yet: a return for each centre, a scorecard for each reviewer, the
 * ledger. Filled ones hold made-up data. Those whose address is known are let in. Nothing that is there is touched, so it
 * may be run again at any time. One workbook's trouble is its own failure.
 */
export async function prepareWorkbooks(
  office: Office,
  { isFilled }: { readonly isFilled: boolean },
): Promise<PrepareReport> {
  const orders = workbookOrders(office, isFilled, isFilled ? [] : await storedReviews(office));
  const held = await heldUnderOtherNames(office, orders);
  const made: MadeWorkbook[] = [];
  const failures: PrepareReport['failures'][number][] = [];
  office.progress.start('prepare', orders.length);
  for (const order of orders) {
    try {
      const own = held.get(order);
      if (own === undefined) made.push(await makeWorkbook(office, { ...order, plan: order.plan() }));
      else made.push(await admitGuests(office, order, own));
    } catch (error) {
      if (!isProblem(error)) throw error;
      failures.push({ workbook: order.name, problem: error });
    }
    office.progress.step(order.name);
  }
  office.progress.finish();
  return { made, failures };
}

/** A workbook that the round wants; its plan is laid out when its turn comes. */
export interface WorkbookOrder {
  readonly kind: WorkbookKind;
  /** Whose it is, as its identity says. */
  readonly subject: string;
  readonly name: string;
  readonly plan: () => WorkbookPlan;
  readonly guests: readonly WorkbookGuest[];
}

/**
 * Every workbook of the round: a return for each centre, a scorecard for each reviewer with centres, the ledger. A scorecard
 * takes up the reviews that are on record, so that one that was called in may be made anew.
 */
export function workbookOrders(
  office: Pick<Office, 'definition'>,
  isFilled: boolean,
  reviews: readonly Review[] = [],
): readonly WorkbookOrder[] {
  const { round, reviewers, layouts } = office.definition;
  return [
    ...round.centres.map(
      (centre, position): WorkbookOrder => ({
        ...{ kind: 'return', subject: centre.id, name: returnFileName(round, centre) },
        guests: guestsOfReturn(office, centre),
        plan: () => (isFilled ? filledReturn(office, centre, position) : layOutReturn(round, layouts.return, centre)),
      }),
    ),
    ...reviewers
      .filter(({ centres }) => centres?.length !== 0)
      .map(
        (reviewer): WorkbookOrder => ({
          ...{ kind: 'scorecard', subject: reviewer.id, name: scorecardFileName(reviewer) },
          guests: guestsOfScorecard(office, reviewer.id),
          plan: () => scorecardPlan(office, reviewer, isFilled ? 'samples' : reviews),
        }),
      ),
    {
      ...{ kind: 'ledger', subject: OFFICE, name: ledgerFileName(round, layouts.ledger) },
      guests: [],
      plan: () => ledgerPlan(office, isFilled),
    },
  ];
}

/** Makes a workbook unless it is there, and lets its people in. */
export async function makeWorkbook(
  { workbooks }: Pick<Office, 'workbooks'>,
  { kind, name, guests, plan }: Pick<WorkbookOrder, 'kind' | 'name' | 'guests'> & { readonly plan: WorkbookPlan },
): Promise<MadeWorkbook> {
  return await admitGuests({ workbooks }, { kind, name, guests }, await workbooks.create(kind, name, plan));
}

async function admitGuests(
  { workbooks }: Pick<Office, 'workbooks'>,
  { kind, name, guests }: Pick<WorkbookOrder, 'kind' | 'name' | 'guests'>,
  { id }: Pick<WorkbookEntry, 'id'>,
): Promise<MadeWorkbook> {
  if (guests.length > 0) await workbooks.admit(id, guests);
  return { kind, name, address: workbooks.locate(id) };
}

/** Of an amended round, workbooks that were made when their centre was called otherwise: they go on under the old name. */
async function heldUnderOtherNames(
  office: Office,
  orders: readonly WorkbookOrder[],
): Promise<ReadonlyMap<WorkbookOrder, WorkbookEntry>> {
  const { store, definition, workbooks } = office;
  const { frozen } = (await load<RoundRecord>(store, paths.round(definition.round.id))) ?? {};
  if (frozen === undefined || frozen.version === 1) return new Map();
  const entries = new Map((await listWorkbooks(workbooks)).map((entry) => [entry.id, entry]));
  const known = [...(await knownWorkbooks(office)).values()].map(({ record }) => record);
  return new Map(
    orders.flatMap((order): [WorkbookOrder, WorkbookEntry][] => {
      const own = known.find(({ kind, subject }) => kind === order.kind && subject === order.subject);
      const entry = own && entries.get(own.id);
      return entry === undefined || isCalled(entry, order) ? [] : [[order, entry]];
    }),
  );
}

function isCalled({ name }: WorkbookEntry, order: WorkbookOrder): boolean {
  const [one, other] = [name, order.name].map((text) => text.replace(/\.xlsx$/i, '').normalize('NFC'));
  return one === other;
}

function filledReturn({ definition }: Pick<Office, 'definition'>, centre: Centre, position: number): WorkbookPlan {
  const { round, layouts } = definition;
  const part = samplePart(position);
  const entries = sampleReturn({ round, layout: layouts.return, centre, part });
  return {
    ...fillPlan(layOutReturn(round, layouts.return, centre), entries),
    savedAt: sampleTime(round, { position, part }),
  };
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

function scorecardPlan(
  { definition }: Pick<Office, 'definition'>,
  reviewer: Reviewer,
  content: 'samples' | readonly Review[],
): WorkbookPlan {
  const { round, layouts } = definition;
  const centres = round.centres.filter(({ id }) => isAssigned(reviewer, id));
  const plan = layOutScorecard(round, layouts.scorecard, { reviewer, centres, texts: {} });
  if (content === 'samples') {
    return fillPlan(plan, sampleScorecard({ round, layout: layouts.scorecard, reviewer: reviewer.id, centres }));
  }
  const own = content.filter((review) => review.reviewer === reviewer.id && isAssigned(reviewer, review.centre));
  return fillPlan(
    plan,
    own.flatMap((review) => reviewEntries({ round, layout: layouts.scorecard }, review)),
  );
}

/** The reviews that are on record, of centres that are still in the round. */
async function storedReviews({ store, definition }: Pick<Office, 'store' | 'definition'>): Promise<readonly Review[]> {
  const { round } = definition;
  const known = new Set(round.centres.map(({ id }) => id));
  const reviews: Review[] = [];
  for await (const document of store.list(paths.reviews(round.id))) {
    const { review } = bodyOf<ReviewRecord>(document);
    if (known.has(review.centre)) reviews.push(review);
  }
  return reviews;
}

function ledgerPlan({ definition }: Pick<Office, 'definition'>, isFilled: boolean): WorkbookPlan {
  const { round, layouts } = definition;
  const plan = layOutLedger(round, layouts.ledger);
  return isFilled ? fillPlan(plan, sampleLedger(round, layouts.ledger)) : plan;
}
