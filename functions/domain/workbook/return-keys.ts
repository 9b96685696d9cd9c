/** The keys of the rows that a return is read by. Workbooks in use carry them, so they never change. */

export const COVER_KEYS = {
  centre: 'fixed:centre',
  hostingUnit: 'fixed:hosting-unit',
  period: 'fixed:period',
  tick: 'submit:tick',
  by: 'submit:by',
  on: 'submit:on',
} as const;

/** @example coverFieldKey('phone') // 'field:phone' */
export const coverFieldKey = (id: string): string => `field:${id}`;

/** @example evidenceKey(3) // 'evidence:3' */
export const evidenceKey = (no: number): string => `evidence:${no}`;
export const isEvidence = (key: string): boolean => key.startsWith('evidence:');

/** Key of a row that only divides the table. @example bandKey('credit') // 'band:credit' */
export const bandKey = (id: string): string => `band:${id}`;
export const isBand = (key: string): boolean => key.startsWith('band:');

/** Key of a row that only explains the next one. @example guidanceKey('operation') // 'guidance:operation' */
export const guidanceKey = (id: string): string => `guidance:${id}`;
export const isGuidance = (key: string): boolean => key.startsWith('guidance:');
