/** What is claimed twice, in words for the office: they name centres, and go nowhere else. */

import type { CellSource } from '../intake/reading.ts';
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { ClaimKind, ClaimPlace, DoubleClaim } from './claim.ts';
import { creditCodesIn } from './credit-code.ts';

export const CLAIM_KINDS: Readonly<Record<ClaimKind, Localised>> = {
  file: { zh: '同一文件', en: 'the same file' },
  contract: { zh: '同一合同编号', en: 'the same contract number' },
  'credit-code': { zh: '同一统一社会信用代码', en: 'the same unified social credit code' },
  link: { zh: '同一链接', en: 'the same link' },
  description: { zh: '相同的材料说明', en: 'the same description of a document' },
  text: { zh: '雷同的自评文字', en: 'much the same text' },
};

/** A code whose check character is wrong says so, since then it names no enterprise. */
export const WRONG_CODE: Localised = { zh: '（校验码不符）', en: ' (its check character is wrong)' };

/** Whether the claim is a credit code that cannot be right. */
export function isWrongCode({ kind, key }: Pick<DoubleClaim, 'kind' | 'key'>): boolean {
  return kind === 'credit-code' && creditCodesIn(key).some(({ isValid }) => !isValid);
}

/** So many are listed; the rest is counted. */
const MOST_LISTED = 50;
/** So many places of one claim are named. */
const MOST_PLACES = 6;
/** So much of what stands in a cell is shown. */
const MOST_CHARACTERS = 40;

/**
 * A note for each claim, at the row of the first of its centres that the ledger has; the surest first, as they come, and one note for all
 * beyond the first 50. Issues: `CLAIMED_TWICE`, `CLAIMED_TWICE_MORE`.
 *
 * @example claimNotes(round, [], new Map()) // []
 */
export function claimNotes(
  round: Pick<Round, 'id' | 'centres'>,
  claims: readonly DoubleClaim[],
  rows: ReadonlyMap<string, CellSource>,
): readonly Issue[] {
  const notes = claims.slice(0, MOST_LISTED).flatMap((claim) => noteOf(round, claim, rows));
  const others = claims.length - MOST_LISTED;
  const [last] = notes.slice(-1);
  if (others <= 0 || last === undefined) return notes;
  return [
    ...notes,
    makeIssue('CLAIMED_TWICE_MORE', { at: { tab: last.at.tab }, subject: OTHERS, details: { others } }),
  ];
}

const OTHERS: Localised = { zh: '其他重复申报', en: 'Others claimed twice' };

function noteOf(
  round: Pick<Round, 'id' | 'centres'>,
  claim: DoubleClaim,
  rows: ReadonlyMap<string, CellSource>,
): readonly Issue[] {
  const own = claim.places.filter((place) => place.round === round.id).map(({ centre }) => centre);
  const first = own.find((centre) => rows.has(centre));
  const row = first === undefined ? undefined : rows.get(first);
  if (first === undefined || row === undefined) return [];
  const wrong = isWrongCode(claim) ? WRONG_CODE : { zh: '', en: '' };
  const { zh, en } = CLAIM_KINDS[claim.kind];
  return [
    makeIssue('CLAIMED_TWICE', {
      at: { ...row, item: first },
      subject: namesOf(round, [...new Set(claim.places.map(({ centre }) => centre))]),
      details: {
        kind: { zh: `${zh}${wrong.zh}`, en: `${en}${wrong.en}` },
        places: { zh: placesIn(round, claim, 'zh-CN'), en: placesIn(round, claim, 'en') },
      },
    }),
  ];
}

function namesOf({ centres }: Pick<Round, 'centres'>, ids: readonly string[]): Localised {
  const names = ids.map((id) => nameOf(centres, id));
  return { zh: names.join('、'), en: names.join(', ') };
}

function nameOf(centres: Round['centres'], id: string): string {
  return centres.find((centre) => centre.id === id)?.name ?? id;
}

function placesIn(
  { id, centres }: Pick<Round, 'id' | 'centres'>,
  { places }: DoubleClaim,
  language: 'zh-CN' | 'en',
): string {
  const [stop, open, close] = language === 'zh-CN' ? ['；', '（', '）'] : ['; ', ' (', ')'];
  const say = ({ round, centre, source, said }: ClaimPlace): string => {
    const year = round === id ? '' : `${open}${round}${close}`;
    const cell = source === undefined ? '' : ` ${source.tab}!${source.a1}`;
    return `${nameOf(centres, centre)}${year}${cell} “${clipped(said)}”`;
  };
  const others = places.length - MOST_PLACES;
  const more = others > 0 ? [localise({ zh: `另有 ${others} 处`, en: `${others} more` }, language)] : [];
  return [...places.slice(0, MOST_PLACES).map(say), ...more].join(stop);
}

function clipped(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  return characters.length <= MOST_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, MOST_CHARACTERS).join('')}…`;
}
