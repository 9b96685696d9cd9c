/** Whether anything keeps a reviewer from marking a centre. */
import type { Bar, CentreToMark, Panellist } from './assignment.ts';

/**
 * A conflict that was declared, or one municipality for both; `undefined` where the reviewer may mark the centre. Where a
 * municipality is unknown it bars nobody.
 *
 * @example barBetween({ municipalities: ['汕头'], conflicts: [] }, { id: 'a', city: '汕头市' }) // 'own-municipality'
 */
export function barBetween(
  { municipalities, conflicts }: Pick<Panellist, 'municipalities' | 'conflicts'>,
  { id, city }: Pick<CentreToMark, 'id' | 'city'>,
): Bar | undefined {
  if (conflicts.includes(id)) return 'conflict';
  const own = city === undefined ? '' : municipalityKey(city);
  return own !== '' && municipalities.some((each) => municipalityKey(each) === own) ? 'own-municipality' : undefined;
}

/**
 * A municipality however it is written: without spaces, letter case and a 市 at the end.
 *
 * @example municipalityKey(' 汕头市 ') // '汕头'
 */
export function municipalityKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  return plain.length > 2 && plain.endsWith('市') ? plain.slice(0, -1) : plain;
}
