/** The shortest decimal that stands for the same 32-bit float: 0.4980392156862745 → 0.49803922. */
export function shortestFloat(value: number): number {
  const target = Math.fround(value);
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(target.toPrecision(digits));
    if (Math.fround(short) === target) return short;
  }
  return Number(target.toPrecision(9));
}
