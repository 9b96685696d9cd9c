import { sha256 } from '../../domain/digest/digest.ts';
import { type Terms, termsText } from '../../domain/round/terms.ts';
import { createIfAbsent } from '../create-if-absent.ts';
import { paths } from '../document-paths.ts';
import { load, loadAll } from '../documents.ts';
import type { Office } from '../office.ts';

/** `rounds/{round}/terms/{digest}`: immutable; the content lies in its pieces, so that a register of any size has room. */
interface KeptTerms {
  readonly pieces: number;
}

/** `…/terms/{digest}/pieces/{n}`. */
interface TermsPiece {
  readonly text: string;
}

/** A character may take three bytes, and a document holds 900 kB. */
const CHARACTERS_A_PIECE = 200_000;

/** Keeps terms by their digest, pieces first: terms that are there are whole. Returns the digest. */
export async function keepTerms({ store }: Pick<Office, 'store'>, terms: Terms): Promise<string> {
  const text = termsText(terms);
  const digest = sha256(text);
  const pieces = [...piecesOf(text)];
  for (const [place, piece] of pieces.entries()) {
    await createIfAbsent(store, paths.termsPiece(terms.round.id, digest, place), { text: piece });
  }
  await createIfAbsent(store, paths.terms(terms.round.id, digest), { pieces: pieces.length });
  return digest;
}

/** The terms with this digest. That they were kept is known to whoever asks; their absence is a bug. */
export async function keptTerms(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  digest: string,
): Promise<Terms> {
  const round = definition.round.id;
  const kept = await load<KeptTerms>(store, paths.terms(round, digest));
  const places = Array.from({ length: kept?.pieces ?? 0 }, (_, place) => paths.termsPiece(round, digest, place));
  const pieces = await loadAll<TermsPiece>(store, places);
  const text = pieces.map((piece) => piece?.text ?? '').join('');
  if (sha256(text) !== digest) throw new TypeError(`The terms ${digest} are not in the store as they were kept`);
  return JSON.parse(text) as Terms;
}

/** Two halves of one character never part. */
function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = start + CHARACTERS_A_PIECE;
    const isCut = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    yield text.slice(start, isCut ? end - 1 : end);
    start = isCut ? end - 1 : end;
  }
}
