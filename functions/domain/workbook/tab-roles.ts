/** The marks by which a tab of ours is known wherever it stands and whatever it is called. */

/** The name of the product as it stands in hidden cells; workbooks in use carry it, so it never changes. */
const PRODUCT = 'centre-evaluation';

const TAB_ROLES = [
  'cover',
  'figures',
  'report',
  'evidence',
  'marks',
  'overall',
  'texts',
  'register',
  'verified',
  'vetoes',
  'guide',
  'choices',
  'identity',
] as const;

export type TabRole = (typeof TAB_ROLES)[number];

/**
 * The content of the hidden cell that says what a tab is.
 *
 * @example roleMark('figures') // 'centre-evaluation:figures'
 */
export function roleMark(role: TabRole): string {
  return `${PRODUCT}:${role}`;
}

/** Whether a cell's content is the mark of any tab of ours. */
export function isRoleMark(content: unknown): boolean {
  return typeof content === 'string' && content.startsWith(`${PRODUCT}:`);
}

/** The role that a mark stands for. @example tabRole('centre-evaluation:figures') // 'figures' */
export function tabRole(mark: string): TabRole | undefined {
  return TAB_ROLES.find((role) => roleMark(role) === mark);
}
