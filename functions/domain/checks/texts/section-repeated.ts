/** Sections that repeat another section of the same self-report. */
import type { ReturnCheck } from '../check.ts';
import { PASSAGES_AT_LEAST } from '../peers/compare-texts.ts';
import { fingerprints } from '../peers/fingerprints.ts';
import { sayItem, sayPercent } from '../words/say-figure.ts';
import { sectionIssue, sectionsOf } from './section.ts';

/**
 * Sections of which at least `similarText` of the passages stand in an earlier section as well. Issues: `SECTION_REPEATED`,
 * at the later one.
 *
 * @example sectionRepeated(context) // []
 */
export const sectionRepeated: ReturnCheck = (context) => {
  const sections = sectionsOf(context).map((section) => ({ section, passages: fingerprints(section.observed.text) }));
  return sections.flatMap(({ section, passages }, position) => {
    if (passages.length < PASSAGES_AT_LEAST) return [];
    const earlier = sections
      .slice(0, position)
      .map((other) => ({ other: other.section, share: shareIn(passages, other.passages) }))
      .find(({ share }) => share >= context.round.checks.similarText);
    if (earlier === undefined) return [];
    const { rubric, source } = earlier.other;
    const details = { other: sayItem(rubric.title, source), share: sayPercent(earlier.share) };
    return [sectionIssue('SECTION_REPEATED', section, details)];
  });
};

function shareIn(passages: readonly number[], others: readonly number[]): number {
  const known = new Set(others);
  return passages.filter((passage) => known.has(passage)).length / passages.length;
}
