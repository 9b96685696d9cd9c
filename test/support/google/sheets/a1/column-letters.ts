const LETTERS = 26;

/** 0 → A, 25 → Z, 26 → AA */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? letter : `${columnLetters(Math.floor(column / LETTERS) - 1)}${letter}`;
}

/** A → 0, AA → 26, in either case */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
}
