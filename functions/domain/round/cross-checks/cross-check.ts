/** The form of a cross-check: it looks at a few members of the definition and says what does not fit together. */
import { z } from 'zod';
import type { DefinitionFile } from '../definition-files.ts';
import { type Fault, suggestion } from '../faults.ts';
import { quote } from '../found-words.ts';
import type { TableRecord } from '../table.ts';

/** A fault with the file that it is in. */
export interface FileFault extends Fault {
  readonly file: DefinitionFile;
}

/** Everything that could be read, before it is known to be right; `undefined` where a file could not be read at all. */
export interface DefinitionContent {
  readonly round: unknown;
  /** Content of `notices.yaml`. */
  readonly notices: unknown;
  readonly centres: readonly TableRecord[] | undefined;
  readonly hostingUnits: readonly TableRecord[] | undefined;
  readonly previous: readonly TableRecord[] | undefined;
  readonly successions: readonly TableRecord[] | undefined;
  readonly reviewers: readonly TableRecord[] | undefined;
}

export type CrossCheck = (content: DefinitionContent) => readonly FileFault[];

/**
 * A check over the part of the content that `view` describes, and no more than it needs: so a fault elsewhere does not
 * hide what this check finds. Where the part itself is broken, that has been reported already and the check is silent.
 */
export function crossCheck<View>(view: z.ZodType<View>, find: (view: View) => readonly FileFault[]): CrossCheck {
  return (content) => {
    const seen = view.safeParse(content);
    return seen.success ? find(seen.data) : [];
  };
}

/** The view of a check that looks at `round.yaml` alone. */
export function roundView<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ round: z.object(shape) });
}

/** Things with an id, in a list. */
export const namedView = z.array(z.object({ id: z.string() }));

export function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

/** A fault in `round.yaml`. */
export function inRound(path: readonly PropertyKey[], found: string, expected: string): FileFault {
  return { file: 'round.yaml', path, found, expected };
}

/** The fault of naming something that is not there; none where it is. */
export function unknownName(id: string | undefined, known: readonly string[], at: FaultPlace): readonly FileFault[] {
  if (id === undefined || known.includes(id)) return [];
  const found = `没有标识为${quote(id)}的${at.what.zh} / there is no ${at.what.en} ${quote(id)}`;
  return [{ file: at.file ?? 'round.yaml', path: at.path, found, expected: suggestion(id, known) }];
}

interface FaultPlace {
  readonly path: readonly PropertyKey[];
  readonly what: { readonly zh: string; readonly en: string };
  readonly file?: DefinitionFile;
}

export const INDICATOR = { zh: '指标', en: 'indicator' };
export const GROUP = { zh: '一级指标', en: 'group' };
export const CENTRE = { zh: '中心', en: 'centre' };
