/** Holds the settings of every category against a check of a round's settings, at the places where the category has its own. */
import { z } from 'zod';
import { pathText } from '../faults.ts';
import type { CrossCheck, FileFault } from './cross-check.ts';

/** What is broken here has been reported by the schema, and must not hide the faults of other categories. */
const settings = z.record(z.string(), z.unknown()).optional().catch(undefined);
const categoriesView = z.looseObject({
  scheme: z.looseObject({
    categories: z.array(z.looseObject({ scheme: settings, grades: z.unknown().optional() })),
  }),
});

/** The check over the round as it is, then over the round of each category; what they share is said once. */
export function inEveryCategory(check: CrossCheck): CrossCheck {
  return (content) => {
    const found = [...check(content)];
    const seen = categoriesView.safeParse(content.round);
    if (!seen.success) return found;
    const { categories, ...scheme } = seen.data.scheme;
    for (const [position, { scheme: own = {}, grades }] of categories.entries()) {
      const round = {
        ...seen.data,
        scheme: { ...scheme, ...withoutAbsent(own) },
        ...(grades !== undefined && { grades }),
      };
      const at = ['scheme', 'categories', position];
      const faults = check({ ...content, round }).map((fault) => placed(fault, { at, own, hasGrades: !!grades }));
      found.push(...faults.filter((fault) => !found.some((other) => isSame(fault, other))));
    }
    return found;
  };
}

interface OwnSettings {
  readonly at: readonly PropertyKey[];
  readonly own: Readonly<Record<string, unknown>>;
  readonly hasGrades: boolean;
}

function placed(fault: FileFault, { at, own, hasGrades }: OwnSettings): FileFault {
  const [first, key] = fault.path;
  if (first === 'grades' && hasGrades) return { ...fault, path: [...at, ...fault.path] };
  const isOwn = first === 'scheme' && key !== undefined && own[String(key)] !== undefined;
  return isOwn ? { ...fault, path: [...at, ...fault.path] } : fault;
}

function isSame(a: FileFault, b: FileFault): boolean {
  return a.found === b.found && pathText(a.path) === pathText(b.path);
}

function withoutAbsent(own: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}
