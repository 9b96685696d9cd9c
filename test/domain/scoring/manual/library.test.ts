import { describe, expect, test } from 'vitest';
import { scoreSchemeJsonSchema } from '../../../../functions/domain/round/json-schemas.ts';
import {
  chineseOrSame,
  inChinese,
  TRANSLATED,
} from '../../../../functions/domain/scoring/manual/chinese/in-chinese.ts';
import { docstringsIn } from '../../../../functions/domain/scoring/manual/docstring.ts';
import { inLanguage } from '../../../../functions/domain/scoring/manual/in-language.ts';
import { methodEntries, ODD_VALUES } from '../../../../functions/domain/scoring/manual/method-entry.ts';
import { roomOf } from '../../../../functions/domain/scoring/manual/settings.ts';
import { methodLibrary } from '../../../support/method-library.ts';

const entries = await methodLibrary();
const ROOMS = ['imputation', 'treatment', 'normalisation', 'missing', 'weights', 'aggregation', 'secondOpinions'];

describe('the method library', () => {
  test.each(ROOMS)('every method of %s that a scheme may name is documented by the function that does it', (room) => {
    const { methods } = roomOf(scoreSchemeJsonSchema(), room);
    const documented = new Set(entries.flatMap(({ settings }) => settings));
    expect(methods.length).toBeGreaterThan(1);
    expect(methods.filter(({ method }) => !documented.has(`${room}.${method}`))).toEqual([]);
  });

  test('no function claims a setting that no scheme has', () => {
    const known = new Set([
      ...ROOMS.flatMap(methodsIn),
      ...[
        'parts.qualitative',
        'reviews.combine',
        'reviews.levelSeverity',
        'weights',
        'grades',
        'thresholds',
        'adjustments',
        'late',
      ],
    ]);
    const plain = ['indicators', 'availability', 'ranking'].flatMap((room) =>
      roomOf(scoreSchemeJsonSchema(), room).settings.map(({ path }) => `${room}.${path}`),
    );
    const unknown = entries
      .flatMap(({ settings }) => settings)
      .filter((one) => !known.has(one) && !plain.includes(one));
    expect(unknown).toEqual([]);
  });

  test('every setting says in both languages what it means', () => {
    const silent = [...ROOMS, 'indicators', 'availability', 'adjustments', 'thresholds', 'ranking', 'grades'].flatMap(
      (room) => {
        const { methods, settings } = roomOf(scoreSchemeJsonSchema(), room);
        return [...settings, ...methods.flatMap((method) => method.settings)]
          .filter(({ path, description }) => !/(^|\.)(title|id)$/.test(path) && !isInBoth(description))
          .map(({ path }) => `${room}: ${path}`);
      },
    );
    expect(silent).toEqual([]);
  });

  test('all that it says has its Chinese, and no Chinese is left of what it no longer says', () => {
    const said = entries.flatMap((entry) => [entry.summary, ...ODD_VALUES.map((odd) => entry[odd])]);
    for (const sentence of said) expect(inChinese(sentence)).toMatch(/\p{Script=Han}|0/u);
    const words = entries.flatMap(({ latex }) => [...latex.matchAll(/\\text\{([^}]*)\}/g)].map(([, text]) => text));
    const all = new Set([...said, ...entries.flatMap(({ formula, source }) => [formula, source]), ...words]);
    expect(TRANSLATED.filter((sentence) => !all.has(sentence))).toEqual([]);
    expect(() => inChinese('a sentence that nobody wrote')).toThrow('a sentence that nobody wrote');
    expect(chineseOrSame('z = x')).toBe('z = x');
  });

  test('a formula that is put in words has them in Chinese', () => {
    const bare = (text: string): string =>
      text.replace(/\b(exp|max|min|med|sgn|arccos|growth|previous|loans|banks)\b/g, '');
    const wordy = entries.map(({ formula }) => formula).filter((formula) => /\b[a-z]{3,}\b/.test(bare(formula)));
    const same = new Set(['competition 1, 2, 2, 4; dense 1, 2, 2, 3; average 1, 2.5, 2.5, 4']);
    expect(wordy.length).toBeGreaterThan(20);
    expect(wordy.filter((formula) => !same.has(formula) && chineseOrSame(formula) === formula)).toEqual([]);
  });

  test('no formula in mathematics has unbalanced braces', () => {
    const broken = entries.filter(({ latex }) => {
      const bare = latex.replace(/\\[{}]/g, '');
      return bare.split('{').length !== bare.split('}').length;
    });
    expect(broken.map(({ name }) => name)).toEqual([]);
  });
});

describe('a docstring', () => {
  const source =
    '/**\n * Adds two\n * numbers.\n *\n * @setting weights.sum\n * @zero none\n *   at all\n */\nexport function add() {}\n';

  test('is taken apart into its summary and its tags, lines that go on joined', () => {
    expect(docstringsIn('a.ts', source)).toEqual([
      {
        ...{ file: 'a.ts', name: 'add', summary: 'Adds two numbers.' },
        tags: [
          { tag: 'setting', text: 'weights.sum' },
          { tag: 'zero', text: 'none at all' },
        ],
      },
    ]);
  });

  test('that names a setting and lacks a tag is refused with all that it lacks', () => {
    expect(() => methodEntries(docstringsIn('a.ts', source))).toThrow(
      'a.ts: add has not exactly one @formula, @latex, @missing, @constant, @negative, @tied, @source, @example',
    );
  });
});

test('entries of one setting come by their place, others as they are given', () => {
  const rest = ['formula', 'latex', 'missing', 'constant', 'zero', 'negative', 'tied', 'source', 'example'];
  const doc = (name: string, setting: string): string =>
    `/**\n * ${name}.\n *\n * @setting ${setting}\n${rest.map((tag) => ` * @${tag} x\n`).join('')} */\nfunction ${name}() {}\n`;
  const source = doc('third', 'weights.ahp 2') + doc('second', 'weights.ahp 1') + doc('first', 'weights.equal');
  const made = methodEntries(docstringsIn('a.ts', source));
  expect(made.map(({ name, settings }) => [name, ...settings])).toEqual([
    ['first', 'weights.equal'],
    ['second', 'weights.ahp'],
    ['third', 'weights.ahp'],
  ]);
});

test.each([
  ['上限 / upper end', '上限', 'upper end'],
  ['如 a / b；可用 * / 等 / computed, such as a / b', '如 a / b；可用 * / 等', 'computed, such as a / b'],
  ['只有中文', '只有中文', '只有中文'],
  ['a / b', 'a / b', 'a / b'],
])('“%s” is parted into its languages', (text, zh, en) => {
  expect([inLanguage(text, 'zh'), inLanguage(text, 'en')]).toEqual([zh, en]);
});

function methodsIn(room: string): readonly string[] {
  return roomOf(scoreSchemeJsonSchema(), room).methods.map(({ method }) => `${room}.${method}`);
}

function isInBoth(description: string): boolean {
  return inLanguage(description, 'zh') !== inLanguage(description, 'en');
}
