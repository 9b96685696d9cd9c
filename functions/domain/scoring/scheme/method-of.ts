/** The method that a scheme has for one category of units. */
import type { Method, ScoreScheme } from './score-scheme.ts';

/** The settings of the scheme, those of the category in their place where it has its own. */
export function methodOf(scheme: ScoreScheme, category: string | undefined): Method {
  const own = scheme.categories?.each.find(({ id }) => id === category)?.scheme ?? {};
  const {
    version: _v,
    title: _t,
    source: _s,
    data: _d,
    reference: _r,
    categories: _c,
    screening: _sc,
    rankWithin: _w,
    ...method
  } = scheme;
  return { ...method, ...withoutAbsent(own) };
}

type Present<Shape> = { [Key in keyof Shape]: Exclude<Shape[Key], undefined> };

function withoutAbsent<Shape extends object>(settings: Shape): Present<Shape> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Present<Shape>;
}
