import { describe, expect, it } from 'vitest';
import { definitionIn } from '../../../functions/compose.ts';
import { isProblem } from '../../../functions/domain/problems/problem.ts';
import { addressesCell } from '../../../functions/domain/round/addresses-cell.ts';
import { aRoundFolder } from '../../support/a-round-folder.ts';

const REGISTER_END =
  ",contact_name,contact_phone,contact_email,remark\nalderbeck,1,Alderbeck Repair Hub,Alderbeck Tinkerers' Guild,Alderbeck,2019-05-02,2019-09-14,,,";

describe('a cell of mail addresses', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['a@example.org', ['a@example.org']],
    ['a@example.org；b@example.org, c@example.org', ['a@example.org', 'b@example.org', 'c@example.org']],
  ])('%j holds %j', (text, addresses) => {
    expect(addressesCell.parse(text)).toEqual(addresses);
  });

  it.each(['a', 'a@', 'a@example.org b', '汕头@'])('%j is refused', (text) => {
    expect(addressesCell.safeParse(text).success).toBe(false);
  });
});

describe('the contacts of a round', () => {
  it('are those of the register and of the list of reviewers, and change no digest', async () => {
    await using round = await aRoundFolder('example-english');
    await round.write('reviewers.csv', 'id,name,centres\nr1,Ann,\n');
    const before = await definitionIn(round.folder);
    await round.edit('centres.csv', REGISTER_END, `${REGISTER_END}hub@example.org mill@example.org`);
    await round.write('reviewers.csv', 'id,name,centres,email\nr1,Ann,,ann@example.org\n');
    const after = await definitionIn(round.folder);
    expect(before.contacts).toEqual({ centres: {}, reviewers: {} });
    expect(after.contacts).toEqual({
      centres: { alderbeck: ['hub@example.org', 'mill@example.org'] },
      reviewers: { r1: ['ann@example.org'] },
    });
    expect(after.digest).toBe(before.digest);
    expect(JSON.stringify([after.round, after.reviewers])).not.toContain('@');
  });

  it('an address with a fault is told with its line and column', async () => {
    await using round = await aRoundFolder('example-english');
    await round.write('reviewers.csv', 'id,name,centres,email\nr1,Ann,,ann at example.org\n');
    const error = await definitionIn(round.folder).catch((thrown: unknown) => thrown);
    expect(isProblem(error, 'ROUND_INVALID')).toBe(true);
    expect(String(error)).toMatch(/reviewers\.csv.*2[\s\S]*email[\s\S]*name@example\.org/);
  });
});
