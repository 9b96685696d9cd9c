/** Numbers in a cell without a number format. */

const DIGITS = 10;
const LARGEST = 1e15;
const SMALLEST = 1e-10;

/** Up to ten significant digits behind the point, no more than the number has; very large and small ones with an exponent. */
export function formatGeneral(number: number, decimal = '.'): string {
  const size = Math.abs(number);
  const text = number === 0 ? '0' : size >= LARGEST || size < SMALLEST ? exponential(number) : plain(number);
  return decimal === '.' ? text : text.replace('.', decimal);
}

function plain(number: number): string {
  const whole = String(Math.trunc(Math.abs(number)));
  const places = Math.abs(number) < 1 ? DIGITS : Math.max(0, DIGITS - whole.length);
  const rounded = Number(Math.abs(number) < 1 ? number.toPrecision(DIGITS) : number.toFixed(places));
  return trimmed(rounded.toFixed(Math.abs(number) < 1 ? 20 : places), rounded);
}

/** As many places as the rounded number needs, without an exponent. */
function trimmed(fixed: string, rounded: number): string {
  const short = String(rounded);
  return short.includes('e') ? fixed.replace(/0+$/, '').replace(/\.$/, '') : short;
}

function exponential(number: number): string {
  const [mantissa = '', exponent = ''] = number.toExponential(5).split('e');
  const short = mantissa.replace(/\.?0+$/, '');
  const [sign, size] = [exponent.startsWith('-') ? '-' : '+', exponent.replace(/^[+-]/, '').padStart(2, '0')];
  return `${short}E${sign}${size}`;
}
