import { aGoogleRound, OFFICE } from '../../support/google/a-google-round.ts';
import { describeWorkbooks } from './workbooks-contract.ts';

describeWorkbooks('a shared drive at Google', async () => {
  const round = await aGoogleRound();
  const person = round.person();
  const office = round.person(OFFICE);
  return {
    workbooks: round.workbooks,
    type: (id, tab, cells) => person.put(id, tab, cells),
    // The protection of the tab leaves that to the office.
    deleteTab: async (id, tab) => office.change(id, { deleteSheet: { sheetId: await office.sheetId(id, tab) } }),
    [Symbol.asyncDispose]: () => round[Symbol.asyncDispose](),
  };
});
