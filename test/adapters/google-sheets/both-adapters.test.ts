import { describe, expect, it } from 'vitest';
import { definitionIn, shippedRound } from '../../../functions/compose.ts';
import { readLedger } from '../../../functions/domain/intake/read-ledger.ts';
import { readReturn } from '../../../functions/domain/intake/read-return.ts';
import { readScorecard } from '../../../functions/domain/intake/read-scorecard.ts';
import type { RoundDefinition } from '../../../functions/domain/round/round-definition.ts';
import { sampleLedger } from '../../../functions/domain/sample/sample-ledger.ts';
import { samplePart } from '../../../functions/domain/sample/sample-part.ts';
import { sampleReturn } from '../../../functions/domain/sample/sample-return.ts';
import { sampleScorecard } from '../../../functions/domain/sample/sample-scorecard.ts';
import { fillPlan } from '../../../functions/domain/workbook/fill-plan.ts';
import { layOutLedger } from '../../../functions/domain/workbook/lay-out-ledger.ts';
import { layOutReturn } from '../../../functions/domain/workbook/lay-out-return.ts';
import { layOutScorecard } from '../../../functions/domain/workbook/lay-out-scorecard.ts';
import type { WorkbookPlan } from '../../../functions/domain/workbook/plan.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import type { WorkbookKind } from '../../../functions/ports/workbooks.ts';
import { aGoogleRound } from '../../support/google/a-google-round.ts';
import { aFolder } from '../../support/xlsx/a-folder.ts';

interface Order {
  readonly kind: WorkbookKind;
  readonly name: string;
  readonly plan: WorkbookPlan;
}

/** The same workbook made and read by both adapters. */
async function bothReadings(orders: readonly Order[]): Promise<readonly { xlsx: RawWorkbook; google: RawWorkbook }[]> {
  await using folder = await aFolder();
  await using round = await aGoogleRound();
  const readings: { xlsx: RawWorkbook; google: RawWorkbook }[] = [];
  for (const { kind, name, plan } of orders) {
    const [xlsx, google] = await Promise.all(
      [folder.workbooks, round.workbooks].map(async (workbooks) => {
        const { id } = await workbooks.create(kind, name, plan);
        return (await workbooks.read(id)).workbook;
      }),
    );
    if (xlsx !== undefined && google !== undefined) readings.push({ xlsx, google });
  }
  return readings;
}

/** Results of our live counts are Google's own; a file holds those of the plan until a spreadsheet program opens it. */
function withoutResults({ tabs }: RawWorkbook) {
  return tabs.map(({ title, cells }) => ({
    title,
    cells: new Map([...cells].map(([a1, cell]) => [a1, cell.formula === undefined ? cell : { ...cell, value: null }])),
  }));
}

function returnOrders({ round, layouts }: RoundDefinition, count: number): Order[] {
  return round.centres.slice(0, count).map((centre, position) => {
    const plan = layOutReturn(round, layouts.return, centre);
    const entries = sampleReturn({ round, layout: layouts.return, centre, part: samplePart(position) });
    return { kind: 'return', name: centre.name, plan: fillPlan(plan, entries) };
  });
}

describe.each(['guangdong-2019', 'example-english'])('the same workbooks of %s, as files and at Google', (name) => {
  it('give equal returns, to the last cell', async () => {
    const definition = await definitionIn(shippedRound(name));
    const { round, layouts } = definition;
    const readings = await bothReadings(returnOrders(definition, 8));
    expect(readings).not.toEqual([]);
    for (const [i, { xlsx, google }] of readings.entries()) {
      const centre = round.centres[i];
      if (centre === undefined) throw new Error('no centre');
      const [one, other] = [xlsx, google].map((raw) => readReturn({ round, layout: layouts.return, centre }, raw));
      expect(other).toEqual(one);
      expect(one?.figures.some(({ reading }) => reading.kind === 'number')).toBe(true);
      expect(withoutResults(google)).toEqual(withoutResults(xlsx));
    }
  });

  it('give equal scorecards and an equal ledger', async () => {
    const { round, layouts, reviewers } = await definitionIn(shippedRound(name));
    const [reviewer] = reviewers;
    const centres = round.centres.slice(0, 6);
    const scorecard =
      reviewer === undefined
        ? []
        : [
            fillPlan(
              layOutScorecard(round, layouts.scorecard, { reviewer, centres }),
              sampleScorecard({ round, layout: layouts.scorecard, reviewer: reviewer.id, centres }),
            ),
          ];
    const ledger = fillPlan(layOutLedger(round, layouts.ledger), sampleLedger(round, layouts.ledger));
    const [ledgers, ...scorecards] = await bothReadings([
      { kind: 'ledger', name: '台账', plan: ledger },
      ...scorecard.map((plan) => ({ kind: 'scorecard' as const, name: 'r01', plan })),
    ]);
    if (ledgers === undefined) throw new Error('no ledger');
    const [one, other] = [ledgers.xlsx, ledgers.google].map((raw) =>
      readLedger({ round, layout: layouts.ledger }, raw),
    );
    expect(other).toEqual(one);
    for (const { xlsx, google } of scorecards) {
      const [before, after] = [xlsx, google].map((raw) => readScorecard({ round, layout: layouts.scorecard }, raw));
      expect(after).toEqual(before);
    }
  });
});
