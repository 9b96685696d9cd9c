/** A made-up register of any size, for trying the product with many centres. */
import { wordsOf } from '../round/categories.ts';
import type { Round } from '../round/round.ts';

type Sampled = Pick<Round, 'language'> & { readonly scheme: Pick<Round['scheme'], 'categories'> };

/** `count` rows of `centres.csv`, header first. */
export function sampleRegister({ language, scheme }: Sampled, count: number): readonly (readonly string[])[] {
  const header = [
    'id',
    'no',
    'name',
    'hosting_unit',
    'city',
    'category',
    'approved_on',
    'opened_on',
    'contact_name',
    'contact_phone',
    'contact_email',
    'remark',
  ];
  const words = (scheme.categories ?? []).flatMap((one) => wordsOf(one));
  const rows = Array.from({ length: count }, (_, position) => {
    const no = String(position + 1);
    const digits = no.padStart(String(count).length, '0');
    const [name, host] =
      language === 'zh-CN'
        ? [`示例${digits}分中心`, `示例单位${digits}`]
        : [`Sample unit ${digits}`, `Sample host ${digits}`];
    const category = words[position % words.length] ?? '';
    return [`sample-${digits}`, no, name, host, '', category, '', '', '', '', '', ''];
  });
  return [header, ...rows];
}
