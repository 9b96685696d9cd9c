/** Texts of a layout with places such as `{deadline}` that the round and the centre fill. */
import { type Language, type Localised, localise, localisedSchema } from '../round/localised.ts';

const PLACE = /\{([a-z]+)\}/gi;

/**
 * A localised text that may hold the named places and no others, and that is at most `limit` characters long.
 *
 * @example templateSchema(['unit']).safeParse('以{unit}为单位').success // true
 */
export function templateSchema(places: readonly string[] = [], limit = 2_000) {
  const usable = places.length === 0 ? '无 / none' : places.map((place) => `{${place}}`).join(' ');
  return localisedSchema
    .refine((text) => placesOf(text).every((place) => places.includes(place)), {
      error: ({ input }) =>
        `不认识的占位 / unknown place: ${unknownPlaces(input as Localised, places)}；可用 / usable: ${usable}`,
    })
    .refine(
      ({ zh, en }) => [...zh].length <= limit && [...en].length <= limit,
      `不得超过 ${limit} 个字符 / at most ${limit} characters`,
    );
}

/**
 * The words of `text` in `language` with its places filled.
 * A place without a value is a `TypeError`: the schema lets only known places pass.
 *
 * @example fillText({ zh: '以{unit}为单位', en: 'in {unit}' }, { language: 'en', values: { unit: 'yuan' } }) // 'in yuan'
 */
export function fillText(
  text: Localised,
  { language, values }: { language: Language; values: Readonly<Record<string, string | number>> },
): string {
  return localise(text, language).replace(PLACE, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new TypeError(`No value for the place “${place}”`);
    return String(value);
  });
}

function placesOf({ zh, en }: Localised): string[] {
  return [zh, en].flatMap((text) => [...text.matchAll(PLACE)].map((match) => match[1] ?? ''));
}

function unknownPlaces(text: Localised, places: readonly string[]): string {
  return placesOf(text)
    .filter((place) => !places.includes(place))
    .map((place) => `{${place}}`)
    .join(' ');
}
