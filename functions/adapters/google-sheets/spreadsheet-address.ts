/** Where a person opens a spreadsheet. */
export function spreadsheetAddress(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${encodeURIComponent(id)}/edit`;
}
