/** The lengths that a section of the self-report may have are in order. */
import { z } from 'zod';
import { type CrossCheck, crossCheck, inRound, roundView } from './cross-check.ts';

const characters = z.object({ expected: z.number(), atLeast: z.number(), atMost: z.number() });
const section = z.object({ characters }).optional().catch(undefined);

export const sectionLengths: CrossCheck = crossCheck(
  roundView({ rubric: z.object({ sections: z.array(section) }) }),
  ({ round: { rubric } }) =>
    rubric.sections.flatMap((one, position) => {
      if (one === undefined) return [];
      const { atLeast, expected, atMost } = one.characters;
      if (atLeast <= expected && expected <= atMost) return [];
      const path = ['rubric', 'sections', position, 'characters'];
      return [
        inRound(path, `atLeast ${atLeast}, expected ${expected}, atMost ${atMost}`, 'atLeast ≤ expected ≤ atMost'),
      ];
    }),
);
