/** Every category has a name of its own, and no unit could belong to two. */
import { quote } from '../../../round/found-words.ts';
import { inScheme, type SchemeFault } from '../scheme-fault.ts';
import type { ScoreScheme } from '../score-scheme.ts';

export function categoryValues({ categories }: ScoreScheme): readonly SchemeFault[] {
  const each = categories?.each ?? [];
  const ids = each.map(({ id }) => id);
  const words = each.flatMap(({ is }, i) => is.map((word, j) => ({ word, path: ['categories', 'each', i, 'is', j] })));
  return [
    ...each.flatMap(({ id }, i) => {
      if (ids.indexOf(id) === i) return [];
      const found = `标识${quote(id)}重复 / the id ${quote(id)} a second time`;
      return [inScheme(['categories', 'each', i, 'id'], found, '每类的标识不同 / an id of its own')];
    }),
    ...words.flatMap(({ word, path }, i) => {
      if (words.findIndex((other) => other.word === word) === i) return [];
      const found = `${quote(word)}已属于另一类 / ${quote(word)} belongs to a category already`;
      return [inScheme(path, found, '每个内容只属于一类 / each word in one category')];
    }),
  ];
}
