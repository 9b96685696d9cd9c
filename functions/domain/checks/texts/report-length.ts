/** A self-report that as a whole is far from the length asked for. */
import { makeIssue } from '../../issues/catalogue.ts';
import type { ReturnCheck } from '../check.ts';
import { sayFigure } from '../words/say-figure.ts';
import { sectionsOf } from './section.ts';

/**
 * The characters of all sections together against those expected of all, where they leave `reportLength`. Only where each
 * section was read and by itself is neither empty nor too short or long. Issues: `REPORT_LENGTH_UNUSUAL`, at the whole tab.
 *
 * @example reportLength(context) // []
 */
export const reportLength: ReturnCheck = (context) => {
  const sections = sectionsOf(context);
  const [first] = sections;
  const isEachUsual = sections.every(
    ({ rubric: { characters }, observed }) =>
      observed.characters > 0 && observed.characters >= characters.atLeast && observed.characters <= characters.atMost,
  );
  if (first === undefined || sections.length < context.round.rubric.sections.length || !isEachUsual) return [];
  const total = sections.reduce((sum, { observed }) => sum + observed.characters, 0);
  const expected = sections.reduce((sum, { rubric }) => sum + rubric.characters.expected, 0);
  const { min, max } = context.round.checks.reportLength;
  if (total >= expected * min && total <= expected * max) return [];
  const details = {
    total: sayFigure(total),
    expected: sayFigure(expected),
    min: sayFigure(Math.ceil(expected * min)),
    max: sayFigure(Math.floor(expected * max)),
  };
  const subject = { zh: '自评报告全文', en: 'the whole self-report' };
  return [makeIssue('REPORT_LENGTH_UNUSUAL', { at: { tab: first.source.tab }, subject, details })];
};
