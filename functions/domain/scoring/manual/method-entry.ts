/** An entry of the method manual: a function of the library with all that its docstring has to say. */
import type { Docstring } from './docstring.ts';

/** What a docstring says of values out of the ordinary, in the order of the manual. */
export const ODD_VALUES = ['missing', 'constant', 'zero', 'negative', 'tied'] as const;

const ONCE = ['formula', 'latex', ...ODD_VALUES, 'source', 'example'] as const;

type Once = Readonly<Record<(typeof ONCE)[number], string>>;

export interface MethodEntry extends Once {
  readonly file: string;
  readonly name: string;
  readonly summary: string;
  /** The settings that choose it: a room and, mostly, a method, such as `weights.entropy`. */
  readonly settings: readonly string[];
  /** Its place among those of the same setting, where that matters. */
  readonly place: number;
}

/**
 * The entries among `docstrings`: those that name a setting, by place (`@setting weights.ahp 2`), else in the order given. One that
 * lacks a tag is a bug and throws a `TypeError`.
 */
export function methodEntries(docstrings: readonly Docstring[]): readonly MethodEntry[] {
  const entries = docstrings.filter(({ tags }) => tags.some(({ tag }) => tag === 'setting')).map(entryOf);
  return entries.sort((a, b) => a.place - b.place);
}

function entryOf({ file, name, summary, tags }: Docstring): MethodEntry {
  const textsOf = (wanted: string): string[] => tags.filter(({ tag }) => tag === wanted).map(({ text }) => text);
  const texts = Object.fromEntries(ONCE.map((tag) => [tag, textsOf(tag)] as const));
  const wrong = ONCE.filter((tag) => texts[tag]?.length !== 1 || texts[tag]?.[0] === '');
  if (wrong.length > 0 || summary === '') {
    throw new TypeError(
      `${file}: ${name} has not exactly one ${wrong.map((tag) => `@${tag}`).join(', ') || 'summary'}`,
    );
  }
  const once = Object.fromEntries(ONCE.map((tag) => [tag, texts[tag]?.[0] ?? ''])) as Once;
  const named = textsOf('setting').map((text) => text.split(' '));
  return {
    ...{ ...once, file, name, summary },
    settings: named.map(([setting = '']) => setting),
    place: Number(named.find(([, place]) => place !== undefined)?.[1] ?? 0),
  };
}
