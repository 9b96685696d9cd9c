/** Sections of the self-report that are far too short or over-long. */
import type { ReturnCheck } from '../check.ts';
import { sayFigure } from '../words/say-figure.ts';
import { sectionIssue, sectionsOf } from './section.ts';

/**
 * Sections with fewer characters than `atLeast` or more than `atMost`; both ends are allowed, empty ones are told by
 * another check. Issues: `SECTION_TOO_SHORT`, `SECTION_TOO_LONG`.
 *
 * @example sectionLength(context) // []
 */
export const sectionLength: ReturnCheck = (context) =>
  sectionsOf(context).flatMap((section) => {
    const { atLeast, atMost, expected } = section.rubric.characters;
    const { characters } = section.observed;
    if (characters === 0 || (characters >= atLeast && characters <= atMost)) return [];
    const code = characters < atLeast ? 'SECTION_TOO_SHORT' : 'SECTION_TOO_LONG';
    const details = { characters, expected, atLeast, atMost };
    const said = Object.entries(details).map(([name, count]) => [name, sayFigure(count)]);
    return [sectionIssue(code, section, Object.fromEntries(said))];
  });
