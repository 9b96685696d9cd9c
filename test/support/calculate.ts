/** Computes a line of arithmetic as reports print it: + − × / ^, brackets, ln, exp, min and max. */
export function calculate(text: string): number {
  const tokens = text.match(/\d+(?:\.\d+)?(?:e[+-]\d+)?|[a-z]+|[-+−×*/^(),]/g) ?? [];
  let place = 0;
  const take = (): string => tokens[place++] ?? '';
  const isNext = (...signs: readonly string[]): boolean => signs.includes(tokens[place] ?? '');
  const sum = (): number => {
    let value = product();
    while (isNext('+', '−', '-')) value += take() === '+' ? product() : -product();
    return value;
  };
  const product = (): number => {
    let value = signed();
    // A number before a bracket multiplies it.
    while (isNext('×', '*', '/', '(')) {
      if (isNext('(')) value *= power();
      else value *= take() === '/' ? 1 / signed() : signed();
    }
    return value;
  };
  const signed = (): number => {
    if (tokens[place] !== '−' && tokens[place] !== '-') return power();
    take();
    return -signed();
  };
  const power = (): number => {
    const base = atom();
    if (tokens[place] !== '^') return base;
    take();
    return base ** signed();
  };
  const atom = (): number => {
    const token = take();
    if (token === '(') return closed(sum());
    if (token === 'e') return Math.E;
    const call = CALLS[token];
    if (call === undefined) return Number(token);
    take();
    const given = [sum()];
    while (isNext(',')) {
      take();
      given.push(sum());
    }
    return closed(call(...given));
  };
  const closed = (value: number): number => {
    if (take() !== ')') throw new SyntaxError(`“${text}” has a bracket too few`);
    return value;
  };
  const value = sum();
  if (place !== tokens.length || Number.isNaN(value)) throw new SyntaxError(`“${text}” is no arithmetic`);
  return value;
}

const CALLS: Readonly<Record<string, (...values: number[]) => number>> = {
  ln: (value = Number.NaN) => Math.log(value),
  exp: (value = Number.NaN) => Math.exp(value),
  min: Math.min,
  max: Math.max,
};
