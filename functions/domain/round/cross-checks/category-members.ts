/** 分类评价: every centre belongs to exactly one category, and every category has centres. */
import { z } from 'zod';
import { wordsOf } from '../categories.ts';
import { suggestion } from '../faults.ts';
import { quote } from '../found-words.ts';
import { type CrossCheck, crossCheck, type FileFault, inRound, roundView } from './cross-check.ts';

const category = z.object({ id: z.string(), is: z.array(z.string()).optional() });
const scheme = z.object({ categories: z.array(category) });
const row = z.record(z.string(), z.string()).optional().catch(undefined);

/** No category has the name of another, and no word stands for two. */
export const categoryWords: CrossCheck = crossCheck(roundView({ scheme }), ({ round }) => {
  const { categories } = round.scheme;
  const ids = categories.map(({ id }) => id);
  const words = categories.flatMap((one, position) => wordsOf(one).map((word) => ({ word, position })));
  return [
    ...ids.flatMap((id, position) => {
      const first = ids.indexOf(id);
      if (first === position) return [];
      const found = `标识${quote(id)}与第 ${first + 1} 类相同 / the id ${quote(id)}, which category ${first + 1} has already`;
      return [inRound(['scheme', 'categories', position, 'id'], found, '每类的标识不同 / an id of its own')];
    }),
    ...words.flatMap(({ word, position }, i) => {
      const first = words.find((other) => other.word === word)?.position ?? position;
      const isNew = first === position || ids[first] === ids[position];
      if (isNew || words.findIndex((other) => other.word === word && other.position === position) !== i) return [];
      const found = `${quote(word)}已属于第 ${first + 1} 类 / ${quote(word)} belongs to category ${first + 1} already`;
      return [
        inRound(['scheme', 'categories', position, 'is'], found, '每个内容只属于一类 / each word in one category'),
      ];
    }),
  ];
});

export const categoryMembers: CrossCheck = crossCheck(
  z.object({ round: z.object({ scheme }), centres: z.array(row) }),
  ({ round, centres }) => {
    const { categories } = round.scheme;
    const known = categories.flatMap((one) => wordsOf(one));
    const used = new Set(centres.map((cells) => cells?.['category']?.trim()));
    return [
      ...centres.flatMap((cells, position) => (cells === undefined ? [] : outside(cells, position, known))),
      ...categories.flatMap((one, position): readonly FileFault[] => {
        const words = wordsOf(one);
        if (centres.length === 0 || words.some((word) => used.has(word))) return [];
        const found = `没有一家中心属于${quote(one.id)}：centres.csv 的 category 一列没有 ${words.map(quote).join('、')} / no centre is in ${quote(one.id)}`;
        const expected =
          '至少一家中心的 category 为它，否则删去此类 / a centre with it as category, or no such category';
        return [inRound(['scheme', 'categories', position], found, expected)];
      }),
    ];
  },
);

/** A centre that no category takes would have no rank. */
function outside(cells: Readonly<Record<string, string>>, position: number, known: readonly string[]): FileFault[] {
  const word = cells['category']?.trim() ?? '';
  if (known.includes(word)) return [];
  const who = quote(cells['name'] ?? cells['id'] ?? '');
  const found =
    word === ''
      ? `${who}没有写明类别，而方案分类评价 / ${who} has no category, while the scheme has categories`
      : `${who}的类别${quote(word)}，方案中没有 / ${who} has the category ${quote(word)}, which the scheme does not have`;
  const expected = word === '' ? `其一 / one of: ${known.join(', ')}` : suggestion(word, known);
  return [{ file: 'centres.csv', path: [position, 'category'], found, expected }];
}
