import { countsOf } from '../../domain/checks/counts-of.ts';
import { peerStatistics } from '../../domain/checks/peers/peer-statistics.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type ReturnHead } from '../documents.ts';
import type { Office } from '../office.ts';
import { giveFeedback } from './give-feedback.ts';
import type { Written } from './give-findings.ts';
import { judgeReturn } from './judge-return.ts';
import type { KnownWorkbooks } from './known-workbooks.ts';
import type { Outcome } from './outcome.ts';
import { type FoundReturn, sightReturns } from './sight-returns.ts';

/**
 * Collects and checks all returns. Since returns are also held against each other, one that changed has all of them
 * checked again; where nothing changed and every workbook holds its findings, nothing is done.
 */
export async function collectReturns(office: Office, known: KnownWorkbooks): Promise<readonly Outcome[]> {
  const heads = await loadHeads(office);
  const { found, outcomes } = await sightReturns(office, { known, heads });
  const isSettled = [...found.values()].every(
    ({ isFresh, sighted }) => !isFresh && holdsFeedback(known, heads.get(sighted.centre)),
  );
  if (isSettled) return [...outcomes, ...[...found.keys()].map((subject) => ({ kind: 'unchanged', subject }) as const)];
  const standing = [...heads.values()].filter(({ centre }) => !found.has(centre));
  const entries = [...[...found.values()].map(({ sighted }) => sighted), ...standing];
  const peers = peerStatistics(
    office.definition.round,
    entries.map(({ centre, facts }) => ({ centre, facts })),
  );
  const checked: Outcome[] = [];
  office.progress.start('check', found.size);
  for (const one of found.values()) {
    const judged = await judgeReturn(office, one, peers);
    const isWritten = !one.isFresh && known.get(one.sighted.workbook.id)?.feedback === judged.head.feedback;
    const written: Written = isWritten
      ? { kind: 'checked', version: one.version }
      : await giveFeedback(office, judged, one.version);
    checked.push(outcomeOf(one, judged.head, written));
    office.progress.step(one.sighted.workbook.name);
  }
  office.progress.finish();
  return [...outcomes, ...checked];
}

export async function loadHeads({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<Map<string, ReturnHead>> {
  const heads = new Map<string, ReturnHead>();
  for await (const document of store.list(paths.returns(definition.round.id))) {
    const head = bodyOf<ReturnHead>(document);
    heads.set(head.centre, head);
  }
  return heads;
}

function holdsFeedback(known: KnownWorkbooks, head: ReturnHead | undefined): boolean {
  return head !== undefined && known.get(head.workbook.id)?.feedback === head.feedback;
}

function outcomeOf({ isFresh }: FoundReturn, head: ReturnHead, written: Written): Outcome {
  const { errors, warnings } = countsOf(head.issues);
  const base = { subject: head.centre, workbook: head.workbook.name, errors, warnings };
  if (written.kind !== 'checked') return { ...base, ...written };
  return { ...base, kind: isFresh ? 'checked' : 'unchanged' };
}
