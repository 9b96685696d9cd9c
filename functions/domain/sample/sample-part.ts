/** Which part a centre plays in the sample round, so that every situation of a real one is there to be seen. */

export type SamplePart = 'regular' | 'not-submitted' | 'with-errors' | 'late' | 'vetoed' | 'short-of-evidence';

/** A few centres in every thirty-two are not regular; which, follows from their place in the register. */
export function samplePart(position: number): SamplePart {
  const parts: Readonly<Record<number, SamplePart>> = {
    6: 'short-of-evidence',
    11: 'late',
    16: 'with-errors',
    20: 'not-submitted',
    26: 'vetoed',
  };
  return parts[position % 32] ?? 'regular';
}
