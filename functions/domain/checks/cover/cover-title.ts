/** What a field of the cover is called in a finding. */
import type { TextObservation } from '../../intake/reading.ts';
import type { Localised } from '../../round/localised.ts';

/** The field's name as the form prints it; its key where the reading does not know it. */
export function coverTitle({ title, item }: Pick<TextObservation, 'title' | 'item'>): Localised {
  return title ?? { zh: item, en: item };
}
