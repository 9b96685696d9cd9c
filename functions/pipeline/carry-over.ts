import { isProblem } from '../domain/problems/problem.ts';
import { identifyWorkbook } from '../domain/workbook/identify-workbook.ts';
import { planOver } from '../domain/workbook/plan-over.ts';
import type { WorkbookEntry, Workbooks } from '../ports/workbooks.ts';
import { inParallel } from './in-parallel.ts';
import { listWorkbooks } from './list-workbooks.ts';
import type { Office } from './office.ts';
import { makeWorkbook, type WorkbookOrder, workbookOrders } from './prepare-workbooks.ts';

/** Workbooks under way at once: each waits for the other side most of the time. */
const LANES = 4;

export interface CarryOverReport {
  readonly carried: number;
  /** Workbooks that stay behind, each with the reason. */
  readonly left: readonly { readonly workbook: string; readonly message: string }[];
}

/**
 * Makes every workbook of another place in this office, with all that people wrote in it and the time of its last change, and
 * lets its people in. What is here already stays as it is, so it may be run again. The other place is only read.
 */
export async function carryOver(office: Office, from: Workbooks): Promise<CarryOverReport> {
  const entries = await listWorkbooks(from);
  const orders = workbookOrders(office, false);
  const left: CarryOverReport['left'][number][] = [];
  office.progress.start('prepare', entries.length);
  await inParallel(entries, LANES, async (entry) => {
    const message = await carryOne(office, { from, orders }, entry);
    if (message !== undefined) left.push({ workbook: entry.name, message });
    office.progress.step(entry.name);
  });
  office.progress.finish();
  return { carried: entries.length - left.length, left };
}

/** Why it stays behind, or nothing. */
async function carryOne(
  office: Office,
  { from, orders }: { readonly from: Workbooks; readonly orders: readonly WorkbookOrder[] },
  entry: WorkbookEntry,
): Promise<string | undefined> {
  try {
    const { workbook } = await from.read(entry.id);
    const identity = identifyWorkbook(workbook);
    const isOurs = identity?.round === office.definition.round.id;
    const order = orders.find(({ kind, subject }) => isOurs && kind === identity.kind && subject === identity.subject);
    if (order === undefined) return strange(entry.name);
    const plan = { ...planOver(order.plan(), workbook), savedAt: entry.modifiedAt };
    await makeWorkbook(office, { kind: entry.kind, name: entry.name, guests: order.guests, plan });
    return undefined;
  } catch (error) {
    if (isProblem(error)) return error.message;
    throw error;
  }
}

const strange = (name: string): string =>
  `“${name}”不是本轮发放的工作簿，未迁移 / “${name}” is not a workbook of this round and stays behind`;
