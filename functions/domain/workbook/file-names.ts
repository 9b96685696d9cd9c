/** File names of the workbooks: readable, sortable, accepted by every file system. */

import type { Centre } from '../round/centre.ts';
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { LedgerLayout } from './layout-texts.ts';

/** Bytes; file systems take 255, and a suffix such as “ (2)” or “.part” must still fit. */
const LONGEST_STEM = 200;

/**
 * The file name of a centre's return: its number, as wide as the round's largest, and its name. Where two centres would
 * share one, the id is put behind both.
 *
 * @example returnFileName(round, shantou) // '01-汕头分中心.xlsx'
 */
export function returnFileName(round: Pick<Round, 'centres'>, centre: Centre): string {
  const width = Math.max(2, ...round.centres.map(({ no }) => String(no).length));
  const stem = (each: Centre): string => safeStem(`${String(each.no).padStart(width, '0')}-${each.name}`);
  const own = stem(centre);
  // The number comes first, so only centres of one number can share a name; a register of thousands is gone through for each.
  const isShared = round.centres.some(
    (other) => other.no === centre.no && other.id !== centre.id && fold(stem(other)) === fold(own),
  );
  return isShared ? `${own}-${centre.id}.xlsx` : `${own}.xlsx`;
}

/** @example scorecardFileName({ id: 'r01', name: '李评审' }) // 'r01-李评审.xlsx' */
export function scorecardFileName({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${safeStem(`${id}-${name}`)}.xlsx`;
}

/** @example ledgerFileName(round, layouts.ledger) // '台账.xlsx' */
export function ledgerFileName({ language }: Pick<Round, 'language'>, { register }: LedgerLayout): string {
  const tab: Localised = register.tab;
  return `${safeStem(localise(tab, language))}.xlsx`;
}

/** Characters that some file system refuses become `-`, invisible ones go; ends neither with a dot nor with a space. */
function safeStem(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ');
  return shortened(clean).replace(/[. ]+$/, '');
}

function shortened(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > LONGEST_STEM) return kept;
    kept += character;
  }
  return kept;
}

function fold(stem: string): string {
  return stem.toLowerCase();
}
