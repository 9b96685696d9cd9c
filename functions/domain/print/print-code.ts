/** The code on every page of a printed return: which version of which centre's return, and which of its copies. */
import { CODE_LETTERS, digestOf, shortCode } from '../digest/digest.ts';
import { checkLetters, isChecked } from './check-letters.ts';

/** What a printed return is a print of. */
export interface PrintedVersion {
  readonly round: string;
  readonly centre: string;
  readonly snapshot: string;
}

const VERSION_LETTERS = 9;
const CODE_LENGTH = 12;

/** One letter of the code counts the copies. */
export const MOST_COPIES = CODE_LETTERS.length - 1;

/**
 * Nine letters that stand for one version of one centre's return in one round: 45 bits of a digest, the same whoever makes it.
 *
 * @example versionLetters({ round: 'r', centre: 'c', snapshot: 's' }).length // 9
 */
export function versionLetters({ round, centre, snapshot }: PrintedVersion): string {
  return shortCode(digestOf({ round, centre, snapshot })).replaceAll('-', '').slice(0, VERSION_LETTERS);
}

/**
 * The code of a copy, from 1: version, copy and two check letters in three groups of four. The copies of one version differ in
 * the third group alone.
 *
 * @example printCode('NENTQAXBN', 2) // 'NENT-QAXB-N219'
 */
export function printCode(version: string, copy: number): string {
  const letters = `${version}${CODE_LETTERS.charAt(copy)}`;
  return grouped(`${letters}${checkLetters(letters)}`);
}

/** A code as it was typed or scanned. */
export type TypedCode =
  | { readonly kind: 'code'; readonly code: string; readonly version: string; readonly copy: number }
  /** No code of ours: a letter is wrong, missing or too many. `asked` is as it was typed. */
  | { readonly kind: 'mistyped'; readonly asked: string };

/**
 * Reads one code, however it was typed: small or full-width letters, `O` for `0`, `I` and `L` for `1`, with or without dashes.
 * Nothing is put right beyond that.
 *
 * @example readPrintCode('nent qaxb n219').kind // 'code'
 */
export function readPrintCode(asked: string): TypedCode {
  const letters = codeLetters(asked);
  const isWhole = letters.length === CODE_LENGTH && [...letters].every((letter) => CODE_LETTERS.includes(letter));
  const version = letters.slice(0, VERSION_LETTERS);
  const copy = CODE_LETTERS.indexOf(letters.charAt(VERSION_LETTERS));
  if (!isWhole || copy === 0 || !isChecked(letters)) return { kind: 'mistyped', asked };
  return { kind: 'code', code: grouped(letters), version, copy };
}

/** Between codes; blanks may also stand within one, where somebody typed the groups apart. */
const BETWEEN = /[\n\r,;，；、|]+/;
const DASHES = /[\s‐-―−－﹣·.·_-]+/g;

/**
 * The codes in what a scanner or a typist put in: one after the other with blanks, line ends, commas, or nothing between them.
 * Pieces that come to no whole code are handed on as they are, each once, to be refused.
 *
 * @example splitCodes('NENT-QAXB-N219 nent qaxb n1ht') // ['NENT-QAXB-N219', 'nent qaxb n1ht']
 */
export function splitCodes(typed: string): readonly string[] {
  return [...new Set(typed.normalize('NFKC').split(BETWEEN).flatMap(codesOfPart))];
}

function codesOfPart(part: string): string[] {
  const codes: string[] = [];
  let open = '';
  for (const piece of part.split(/\s+/).filter((word) => codeLetters(word) !== '')) {
    const joined = open === '' ? piece : `${open} ${piece}`;
    if (codeLetters(joined).length < CODE_LENGTH) open = joined;
    else if (codeLetters(joined).length === CODE_LENGTH) {
      codes.push(joined);
      open = '';
    } else {
      if (open !== '') codes.push(open);
      const isFull = codeLetters(piece).length >= CODE_LENGTH;
      if (isFull) codes.push(...inRow(piece));
      open = isFull ? '' : piece;
    }
  }
  return open === '' ? codes : [...codes, open];
}

/** Codes that a scanner put behind each other with nothing between. */
function inRow(piece: string): string[] {
  const letters = codeLetters(piece);
  if (letters.length % CODE_LENGTH !== 0) return [piece];
  return Array.from({ length: letters.length / CODE_LENGTH }, (_, place) =>
    grouped(letters.slice(place * CODE_LENGTH, (place + 1) * CODE_LENGTH)),
  );
}

function codeLetters(asked: string): string {
  return asked.normalize('NFKC').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(DASHES, '');
}

function grouped(letters: string): string {
  return letters.replace(/(.{4})(?=.)/gu, '$1-');
}
