/** How formulas speak of tabs and of ranges that stay where they are. */

/**
 * A tab's title as formulas write it.
 *
 * @example quotedTab("it's") // "'it''s'"
 */
export function quotedTab(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

/**
 * A range of cells that stays where it is when a formula moves; one that does so already is kept.
 *
 * @example absoluteRange('数据统计表', 'D7:D9') // "'数据统计表'!$D$7:$D$9"
 */
export function absoluteRange(tab: string, range: string): string {
  return `${quotedTab(tab)}!${range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
