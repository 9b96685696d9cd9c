/** Words of the printed return that no layout gives. */
import type { Localised } from '../round/localised.ts';

export const PRINT_TEXTS = {
  name: { zh: '{centre}填报表（{version}）', en: '{centre}: return {version}' },
  copy: { zh: '第 {copy} 份，共 {copies} 份', en: 'Copy {copy} of {copies}' },
  pageBefore: { zh: '第 ', en: 'Page ' },
  pageBetween: { zh: ' 页，共 ', en: ' of ' },
  pageAfter: { zh: ' 页', en: '' },
  foot: {
    zh: '由已受理的电子版生成，手工改动无效',
    en: 'Made from the accepted return; no changes by hand',
  },
  sample: { zh: '示例数据', en: 'Sample data' },
  number: { zh: '中心序号', en: 'Register number' },
  organiser: { zh: '组织单位', en: 'Organised by' },
  submitted: { zh: '提交时间', en: 'Submitted' },
  version: { zh: '版本号', en: 'Version' },
  seals: { zh: '盖章处', en: 'Seal or signature' },
  sealDate: { zh: '年　　月　　日', en: 'Date:' },
  empty: { zh: '（未填写）', en: '(left empty)' },
  none: { zh: '（无）', en: '(none)' },
  notApplicable: { zh: '不适用', en: 'n/a' },
  explanation: { zh: '情况说明：{text}', en: 'Explanation: {text}' },
  statement: { zh: '声明与签字', en: 'Statement and signatures' },
  generalStatement: {
    zh: '本单位确认：以上内容与提交的电子版一致，真实、准确、完整。',
    en: 'We confirm that this return is the same as the electronic one and that it is true, accurate and complete.',
  },
  blank: { zh: '（本页空白，便于双面打印）', en: '(This page is left blank for printing on both sides.)' },
} as const satisfies Record<string, Localised>;

export const GENERAL_SIGNATURES: readonly Localised[] = [
  { zh: '负责人（签字）', en: 'Person in charge (signature)' },
  { zh: '填报人（签字）', en: 'Completed by (signature)' },
  { zh: '日期', en: 'Date' },
];
