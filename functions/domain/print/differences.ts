/** What differs between a print and the accepted return, in words for the desk. */
import type { Localised } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { CellChange } from '../submission/drift.ts';
import { itemName } from '../submission/drift-words.ts';
import type { ReturnLayout } from '../workbook/layout-texts.ts';

/** What names the items of a return. */
export interface PrintNames {
  readonly round: Pick<Round, 'indicators' | 'rubric'>;
  readonly layout: Pick<ReturnLayout, 'cover'>;
}

/** Characters of a long text that are shown, and how many of them lie before the first that differs. */
const SHOWN = 24;
const LEAD = 8;

/**
 * Differences as sentences: item, cell, what the print says, what was accepted. Of long texts the place where they part is shown;
 * an empty side is said to be empty. More than `most` are counted.
 *
 * @example differencesText([{ item: 'loans', before: '5', after: '6' }], names, 3).zh // '撮合贷款金额：打印件为“5”，已受理为“6”'
 */
export function differencesText(changes: readonly CellChange[], names: PrintNames, most: number): Localised {
  const told = changes.slice(0, most).map((change) => differenceText(change, names));
  const left = changes.length - told.length;
  return {
    zh: told.map(({ zh }) => zh).join('；') + (left > 0 ? `；另有 ${left} 处` : ''),
    en: told.map(({ en }) => en).join('; ') + (left > 0 ? `; ${left} more` : ''),
  };
}

function differenceText({ item, source, before, after }: CellChange, { round, layout }: PrintNames): Localised {
  const fields = new Map(layout.cover.fields.map(({ id, label }) => [id, label]));
  const { zh, en } = itemName(item, { round, names: fields });
  const [printed, accepted] = partingPlace(before, after);
  const [zhPlace, enPlace] =
    source === undefined ? ['', ''] : [`（${source.tab}!${source.a1}）`, ` (${source.tab}!${source.a1})`];
  return {
    zh: `${zh}${zhPlace}：打印件为${quoted(printed, '空')}，已受理为${quoted(accepted, '空')}`,
    en: `${en}${enPlace}: printed ${quoted(printed, 'empty')}, accepted ${quoted(accepted, 'empty')}`,
  };
}

const quoted = (text: string, empty: string): string => (text === '' ? empty : `“${text}”`);

function partingPlace(before: string, after: string): readonly [string, string] {
  const [one, other] = [[...before], [...after]];
  if (one.length <= SHOWN && other.length <= SHOWN) return [before, after];
  const place = one.findIndex((character, at) => character !== other[at]);
  const from = Math.max(0, (place === -1 ? one.length : place) - LEAD);
  return [excerpt(one, from), excerpt(other, from)];
}

function excerpt(characters: readonly string[], from: number): string {
  if (characters.length === 0) return '';
  const shown = characters
    .slice(from, from + SHOWN)
    .join('')
    .replace(/\s+/g, ' ');
  return `${from > 0 ? '…' : ''}${shown}${from + SHOWN < characters.length ? '…' : ''}`;
}
