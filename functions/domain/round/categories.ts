/** 分类评价: a round taken apart into its categories, each of which is scored as a round of its own. */
import type { Centre } from './centre.ts';
import type { Round, RoundSettings } from './round.ts';
import type { Category } from './scheme.ts';

export interface CategoryRound {
  /** Absent where the scheme has no categories. */
  readonly category?: Category;
  /** The centres of the category, with its settings in the place of the scheme's. */
  readonly round: Round;
}

/**
 * The rounds that a round is scored as: itself, or one a category, in the order of the scheme. Within one there are no
 * categories any more, so that whatever is made from a round can be made from a category.
 *
 * @example categoryRounds(aRoundWithoutCategories) // [{ round: aRoundWithoutCategories }]
 */
export function categoryRounds(round: Round): readonly CategoryRound[] {
  const { categories } = round.scheme;
  if (categories === undefined) return [{ round }];
  return categories.map((category) => {
    const centres = round.centres.filter((centre) => belongsTo(category, centre));
    return { category, round: { ...categorySettings(round, category), centres } };
  });
}

/** The round as this centre is scored in it; `undefined` where the scheme has categories and none takes the centre. */
export function categoryRoundOf(round: Round, centre: string): CategoryRound | undefined {
  if (round.scheme.categories === undefined) return { round };
  return categoryRounds(round).find((one) => one.round.centres.some(({ id }) => id === centre));
}

/** The settings of a round with those of a category in their place, and without categories. */
export function categorySettings<Settings extends RoundSettings>(round: Settings, category: Category): Settings {
  const { categories: _, ...scheme } = round.scheme;
  const own = Object.entries(category.scheme ?? {}).filter(([, value]) => value !== undefined);
  return {
    ...round,
    scheme: { ...scheme, ...Object.fromEntries(own) },
    grades: category.grades ?? round.grades,
  };
}

/** The words of the register that stand for a category. @example wordsOf({ id: 'city' }) // ['city'] */
export function wordsOf({ id, is = [id] }: Pick<Category, 'id' | 'is'>): readonly string[] {
  return is;
}

function belongsTo(category: Category, { category: word }: Centre): boolean {
  return word !== undefined && wordsOf(category).includes(word);
}
