import type { GoogleError } from '../../http/google-error.ts';
import { driveError } from '../drive-error.ts';

/** A tree of names; an empty one stands for everything below it. */
export interface FieldMask {
  readonly names: ReadonlyMap<string, FieldMask>;
}

const everything: FieldMask = { names: new Map() };

function faulty(text: string): GoogleError {
  return driveError(400, 'invalidParameter', { message: `Invalid field selection ${text}`, location: 'fields' });
}

/** Two selections of the same field add up; all of it wins over a part. */
function merge(one: FieldMask, other: FieldMask): FieldMask {
  if (one.names.size === 0 || other.names.size === 0) return everything;
  const names = new Map(one.names);
  for (const [name, below] of other.names) {
    const known = names.get(name);
    names.set(name, known ? merge(known, below) : below);
  }
  return { names };
}

/** A reader of the grammar `a,b/c,d(e,f/*)`; spaces do not matter. */
function reader(text: string) {
  let at = 0;
  const skip = () => {
    while (/\s/.test(text[at] ?? '')) at += 1;
  };
  const name = (): string => {
    skip();
    const found = /^(?:[A-Za-z0-9_$.-]+|\*)/.exec(text.slice(at))?.[0];
    if (found === undefined) throw faulty(text.slice(at) || text);
    at += found.length;
    skip();
    return found;
  };
  const path = (): FieldMask => {
    const first = name();
    if (text[at] === '/') {
      at += 1;
      return { names: new Map([[first, path()]]) };
    }
    if (text[at] !== '(') return { names: new Map([[first, everything]]) };
    at += 1;
    const below = list();
    if (text[at] !== ')') throw faulty(text);
    at += 1;
    skip();
    return { names: new Map([[first, below]]) };
  };
  const list = (): FieldMask => {
    let mask = path();
    while (text[at] === ',') {
      at += 1;
      mask = merge(mask, path());
    }
    return mask;
  };
  return { list, isAtEnd: () => at >= text.length };
}

/**
 * Reads Drive's `fields` parameter; refuses with `invalidParameter`. Other than in masks of the newer services, a dot belongs to a
 * name and nothing is translated: names may be keys of somebody's properties.
 */
export function parseFieldMask(text: string): FieldMask {
  const read = reader(text);
  const mask = read.list();
  if (!read.isAtEnd()) throw faulty(text);
  return mask;
}
