/** A tab's title as formulas write it. */
export function quotedTab(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

/**
 * A range of cells that stays where it is when a formula moves.
 *
 * @example absoluteRange('数据统计表', 'D7:D9') // "'数据统计表'!$D$7:$D$9"
 */
export function absoluteRange(tab: string, range: string): string {
  return `${quotedTab(tab)}!${range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
