/** The keys of the rows that a scorecard is read by. Workbooks in use carry them, so they never change. */

export const SCORECARD_COVER_KEYS = { reviewer: 'fixed:reviewer', tick: 'submit:tick' } as const;

export interface PointKey {
  readonly centre: string;
  readonly section: string;
  readonly point: string;
}

/** @example pointKey({ centre: 'shantou', section: 'operation', point: 'team' }) // 'shantou:operation.team' */
export function pointKey({ centre, section, point }: PointKey): string {
  return `${centre}:${section}.${point}`;
}

/** Key of a piece of a self-report's text, from 1; it is there to be read, not to be read back. */
export function textKey(centre: string, section: string, piece: number): string {
  return `text:${centre}:${section}:${piece}`;
}

/** What a key of a text names; `undefined` for any other key. @example textOfKey('text:shantou:plan:2')?.piece // 2 */
export function textOfKey(
  key: string,
): { readonly centre: string; readonly section: string; readonly piece: number } | undefined {
  const { centre, section, piece } = /^text:(?<centre>[^:]+):(?<section>[^:]+):(?<piece>\d+)$/.exec(key)?.groups ?? {};
  if (centre === undefined || section === undefined) return undefined;
  return { centre, section, piece: Number(piece) };
}
