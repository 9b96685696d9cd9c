import type { ClaimPlace, DoubleClaim } from '../../domain/double-claims/claim.ts';
import { CLAIM_KINDS, isWrongCode, WRONG_CODE } from '../../domain/double-claims/claim-words.ts';
import type { Localised } from '../../domain/round/localised.ts';
import type { RoundDefinition } from '../../domain/round/round-definition.ts';
import { roundHalfUp } from '../../domain/rounding/round-half-up.ts';

/** What is claimed twice, with all its places; one line where there is nothing. */
export function doubleClaimLines(
  { round }: Pick<RoundDefinition, 'round'>,
  claims: readonly DoubleClaim[],
): readonly string[] {
  if (claims.length === 0) return ['没有发现重复申报 nothing is claimed twice'];
  const names = new Map(round.centres.map(({ id, name }) => [id, name]));
  const items = new Map([...round.indicators, ...round.rubric.sections].map(({ id, title }) => [id, title.zh]));
  const placeLine = ({ round: of, centre, item, source, said }: ClaimPlace): string =>
    [
      `    ${of === round.id ? '' : `${of} `}${names.get(centre) ?? centre}`,
      ...(item === undefined ? [] : [items.get(item) ?? item]),
      ...(source === undefined ? [] : [`${source.tab}!${source.a1}`]),
      said === '' ? '' : `“${said}”`,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return claims.flatMap((claim) => [
    `${bilingual(CLAIM_KINDS[claim.kind])}${keyWords(claim)}`,
    ...claim.places.map(placeLine),
  ]);
}

function keyWords({ kind, key, share }: DoubleClaim): string {
  if (share !== undefined) return `：${roundHalfUp(share * 100, 0)} %`;
  if (kind === 'file') return `：sha256 ${key.slice(0, 12)}…`;
  if (kind === 'description') return '';
  return `：${key}${isWrongCode({ kind, key }) ? bilingual(WRONG_CODE) : ''}`;
}

const bilingual = ({ zh, en }: Localised): string => `${zh} ${en.trim()}`;
