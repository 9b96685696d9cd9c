import type { ClaimKind, ClaimPlace, DoubleClaim } from '../../domain/double-claims/claim.ts';
import { creditCodesIn } from '../../domain/double-claims/credit-code.ts';
import type { RoundDefinition } from '../../domain/round/round-definition.ts';
import { roundHalfUp } from '../../domain/rounding/round-half-up.ts';

const KINDS: Readonly<Record<ClaimKind, string>> = {
  file: '同一文件 the same file',
  contract: '同一合同编号 the same contract number',
  'credit-code': '同一统一社会信用代码 the same unified social credit code',
  link: '同一链接 the same link',
  description: '相同的材料说明 the same description of a document',
  text: '雷同的自评文字 much the same text',
};

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
  return claims.flatMap((claim) => [`${KINDS[claim.kind]}${keyWords(claim)}`, ...claim.places.map(placeLine)]);
}

function keyWords({ kind, key, share }: DoubleClaim): string {
  if (share !== undefined) return `：${roundHalfUp(share * 100, 0)} %`;
  if (kind === 'file') return `：sha256 ${key.slice(0, 12)}…`;
  if (kind === 'description') return '';
  const isWrong = kind === 'credit-code' && creditCodesIn(key).some(({ isValid }) => !isValid);
  return `：${key}${isWrong ? '（校验码不符 its check character is wrong）' : ''}`;
}
