/** Tiers of support have ids of their own, speak of grades and categories that there are, and need one where there are categories. */
import { z } from 'zod';
import { fundingSchema } from '../../funding/funding-settings.ts';
import { gradeList } from '../grade-list.ts';
import { gradesSchema } from '../scheme.ts';
import { type CrossCheck, crossCheck, type FileFault, inRound } from './cross-check.ts';

const categorySchema = z.object({ id: z.string(), grades: gradesSchema.optional() });

export const fundingMembers: CrossCheck = crossCheck(
  z.object({
    round: z.object({
      funding: fundingSchema,
      grades: gradesSchema,
      scheme: z.object({ categories: z.array(categorySchema).optional() }),
    }),
  }),
  ({ round: { funding, grades, scheme } }) => {
    const categories = scheme.categories ?? [];
    const ids = categories.map(({ id }) => id);
    return funding.tiers.flatMap(({ id, category, rule }, place): FileFault[] => {
      const path = ['funding', 'tiers', place];
      const own = categories.find((each) => each.id === category);
      const known = gradeList(own?.grades ?? grades).map((grade) => grade.id);
      const strange = 'grades' in rule ? rule.grades.filter((grade) => !known.includes(grade)) : [];
      const isAgain = funding.tiers.findIndex((tier) => tier.id === id) < place;
      const isAstray = category === undefined ? ids.length > 0 : own === undefined;
      const found = category ?? '没有这一项 / absent';
      const expected =
        ids.length === 0
          ? '不写（方案没有类别）/ nothing: the scheme has no categories'
          : `其中一个 / one of ${ids.join('、')}`;
      return [
        ...(isAgain ? [inRound([...path, 'id'], id, '各档的 id 互不相同 / an id that no other tier has')] : []),
        ...(isAstray ? [inRound([...path, 'category'], found, expected)] : []),
        ...strange.map((grade) => inRound([...path, 'rule', 'grades'], grade, `其中 / of ${known.join('、')}`)),
      ];
    });
  },
);
