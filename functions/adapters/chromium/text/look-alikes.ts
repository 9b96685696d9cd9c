/** Marks that people type and our fonts lack, with the mark of the same meaning that is printed instead. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '☐': '□',
  '☑': '✓',
  '☒': '×',
  '✅': '✓',
  '✔': '✓',
  '✕': '×',
  '✖': '×',
  '✗': '×',
  '✘': '×',
  '❌': '×',
};
