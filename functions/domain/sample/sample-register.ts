/** A made-up register of any size, for trying the product with many centres. */
import { wordsOf } from '../round/categories.ts';
import type { Centre } from '../round/centre.ts';
import type { Round } from '../round/round.ts';
import { sampleAddress } from './sample-address.ts';

type Sampled = Pick<Round, 'language'> & { readonly scheme: Pick<Round['scheme'], 'categories'> };

const HEADER = [
  ...['id', 'no', 'name', 'hosting_unit', 'city', 'category', 'approved_on', 'opened_on'],
  ...['contact_name', 'contact_phone', 'contact_email', 'remark'],
];

/**
 * A register as rows of `centres.csv`, header first, with made-up addresses in place of all contacts: whoever is in the real one
 * has nothing to do with made-up data.
 */
export function withSampleContacts(centres: readonly Centre[]): readonly (readonly string[])[] {
  const rows = centres.map((centre) => {
    const { id, no, name, hostingUnit, city = '', category = '', approvedOn = '', openedOn = '', remark = '' } = centre;
    return [id, String(no), name, hostingUnit, city, category, approvedOn, openedOn, '', '', sampleAddress(id), remark];
  });
  return [HEADER, ...rows];
}

/** `count` rows of `centres.csv`, header first. */
export function sampleRegister({ language, scheme }: Sampled, count: number): readonly (readonly string[])[] {
  const words = (scheme.categories ?? []).flatMap((one) => wordsOf(one));
  const rows = Array.from({ length: count }, (_, position) => {
    const no = String(position + 1);
    const digits = no.padStart(String(count).length, '0');
    const [name, host] =
      language === 'zh-CN'
        ? [`示例${digits}分中心`, `示例单位${digits}`]
        : [`Sample unit ${digits}`, `Sample host ${digits}`];
    const category = words[position % words.length] ?? '';
    const id = `sample-${digits}`;
    return [id, no, name, host, '', category, '', '', '', '', sampleAddress(id), ''];
  });
  return [HEADER, ...rows];
}
