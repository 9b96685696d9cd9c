/** A made-up register of any size, for trying the product with many centres. */
import type { Round } from '../round/round.ts';

/** `count` rows of `centres.csv`, header first. */
export function sampleRegister({ language }: Pick<Round, 'language'>, count: number): readonly (readonly string[])[] {
  const header = [
    'id',
    'no',
    'name',
    'hosting_unit',
    'city',
    'approved_on',
    'opened_on',
    'contact_name',
    'contact_phone',
    'contact_email',
    'remark',
  ];
  const rows = Array.from({ length: count }, (_, position) => {
    const no = String(position + 1);
    const digits = no.padStart(String(count).length, '0');
    const [name, host] =
      language === 'zh-CN'
        ? [`示例${digits}分中心`, `示例单位${digits}`]
        : [`Sample unit ${digits}`, `Sample host ${digits}`];
    return [`sample-${digits}`, no, name, host, '', '', '', '', '', '', ''];
  });
  return [header, ...rows];
}
