/** Why a centre is vetoed, in the words that every report, export and mail uses. */
import { type Language, localise } from '../round/localised.ts';
import type { VetoRaising } from './veto-case.ts';
import type { VetoSettings } from './veto-settings.ts';

/**
 * The ground and the facts. A ground that the round no longer has is named by its id.
 *
 * @example vetoReason(raised, settings, 'zh-CN') // '提供虚假材料：撮合贷款的合同系伪造'
 */
export function vetoReason(
  { ground, allegation }: Pick<VetoRaising, 'ground' | 'allegation'>,
  settings: Pick<VetoSettings, 'grounds'> | undefined,
  language: Language,
): string {
  return `${groundTitle(ground, settings, language)}${language === 'zh-CN' ? '：' : ': '}${allegation}`;
}

/** The ground in words. */
export function groundTitle(
  ground: string,
  settings: Pick<VetoSettings, 'grounds'> | undefined,
  language: Language,
): string {
  const title = settings?.grounds.find(({ id }) => id === ground)?.title;
  return title === undefined ? ground : localise(title, language);
}
