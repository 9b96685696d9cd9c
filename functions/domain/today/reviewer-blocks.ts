/** The daily lists of reviewers: whose reviews are missing, and who reviews whom. */
import type { TodayBlock } from './today-block.ts';
import type { TodayFacts } from './today-facts.ts';
import { namesWords } from './today-words.ts';

/**
 * Missing reviews by reviewer, counted one by one, and the assignment. None where the round has no reviewers.
 *
 * @example reviewerBlocks({ ...facts, reviewers: [] }) // []
 */
export function reviewerBlocks({ reviewers }: TodayFacts): readonly TodayBlock[] {
  if (reviewers.length === 0) return [];
  const late = reviewers.filter(({ missing }) => missing.length > 0);
  const count = (lists: readonly (readonly unknown[])[]): number => lists.reduce((sum, list) => sum + list.length, 0);
  return [
    {
      question: 'reviewsMissing',
      severity: 'warning',
      count: count(reviewers.map(({ missing }) => missing)),
      of: count(reviewers.map(({ centres }) => centres)),
      entries: late.map(({ name, missing }) => ({ name, detail: missingWords(missing) })),
    },
    {
      question: 'assignments',
      severity: 'info',
      count: reviewers.filter(({ centres }) => centres.length > 0).length,
      of: reviewers.length,
      entries: reviewers.map(({ name, centres }) => ({
        name,
        detail: counted(centres.map((centre) => ({ zh: centre, en: centre }))),
      })),
    },
  ];
}

function missingWords(missing: TodayFacts['reviewers'][number]['missing']) {
  return counted(
    missing.map(({ name, isBegun }) =>
      isBegun ? { zh: `${name}（已开始）`, en: `${name} (begun)` } : { zh: name, en: name },
    ),
  );
}

function counted(names: Parameters<typeof namesWords>[0]) {
  const { zh, en } = namesWords(names);
  return { zh: `${names.length} 家${zh === '' ? '' : `：${zh}`}`, en: `${names.length}${en === '' ? '' : `: ${en}`}` };
}
