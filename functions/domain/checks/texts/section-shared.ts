/** Sections that are not the centre's own words. */
import { withPeers } from '../check.ts';
import { sayPercent } from '../words/say-figure.ts';
import { sectionIssue, sectionsOf } from './section.ts';

/**
 * Sections that largely stand in another centre's self-report too, or that largely are what many centres wrote. The other
 * centre is not named. Issues: `SECTION_COPIED`, `SECTION_COMMON_WORDING`.
 *
 * @example sectionShared(context) // []
 */
export const sectionShared = withPeers((context) => {
  const shared = context.peers.texts.get(context.centre.id) ?? [];
  return sectionsOf(context).flatMap((section) => {
    const found = shared.find((text) => text.section === section.rubric.id);
    if (found === undefined || section.observed.characters === 0) return [];
    const code = found.kind === 'copied' ? 'SECTION_COPIED' : 'SECTION_COMMON_WORDING';
    return [sectionIssue(code, section, { share: sayPercent(found.share) })];
  });
});
