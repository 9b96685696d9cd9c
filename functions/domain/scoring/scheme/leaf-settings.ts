/** The settings that hold for every indicator of a tree. */
import type { IndicatorSetting } from './data-schema.ts';
import type { Normalisation } from './normalisation-schema.ts';
import type { Method } from './score-scheme.ts';
import type { Treatment } from './treatment-schema.ts';
import { leavesOf } from './tree-parts.ts';

export interface LeafView {
  readonly name: string;
  readonly setting: IndicatorSetting;
  readonly normalisation: Normalisation;
  readonly treatment: Treatment;
  /** Whether the normalisation is the indicator's own. */
  readonly isOwn: boolean;
}

/** Every indicator with its own settings where it has them, else those of the method. */
export function normalisationSettings(method: Method, given: readonly string[] = []): readonly LeafView[] {
  const names = leavesOf(method.tree).filter((name) => !given.includes(name));
  return names.map((name) => {
    const setting = method.indicators?.[name] ?? {};
    return {
      ...{ name, setting, isOwn: setting.normalisation !== undefined },
      normalisation: setting.normalisation ?? method.normalisation,
      treatment: setting.treatment ?? method.treatment,
    };
  });
}
