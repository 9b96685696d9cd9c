/** Names of the copies in a recipient's folder. */
import { type Language, localise } from '../round/localised.ts';
import type { Audience } from './delivery-settings.ts';
import { DELIVERY } from './delivery-texts.ts';

/** @example copyFile({ audience: 'centres', recipient: 'foshan' }, '03-佛山分中心.pdf') // 'centres/foshan/03-佛山分中心.pdf' */
export function copyFile(
  { audience, recipient }: { readonly audience: Audience; readonly recipient: string },
  report: string,
): string {
  return `${audience}/${recipient}/${report}`;
}

/**
 * Where a copy goes that is no longer valid: a folder of its own beside the valid ones, with its code in the name.
 *
 * @example supersededFile('reviewers/r1/03-佛山.pdf', { code: 'AB12', language: 'zh-CN' }) // 'reviewers/r1/已作废/03-佛山-AB12.pdf'
 */
export function supersededFile(
  copy: string,
  { code, language }: { readonly code: string; readonly language: Language },
): string {
  const [folder, stem] = parted(copy);
  return `${folder}/${localise(DELIVERY.supersededFolder, language)}/${stem}-${code}.pdf`;
}

/**
 * The note beside a copy that says which it replaces, and why.
 *
 * @example noteFile('reviewers/r1/03-佛山.pdf', 'zh-CN') // 'reviewers/r1/03-佛山-更正说明.txt'
 */
export function noteFile(copy: string, language: Language): string {
  const [folder, stem] = parted(copy);
  return `${folder}/${stem}-${localise(DELIVERY.noteName, language)}.txt`;
}

function parted(copy: string): readonly [folder: string, stem: string] {
  const at = copy.lastIndexOf('/');
  return [copy.slice(0, at), copy.slice(at + 1).replace(/\.pdf$/, '')];
}
