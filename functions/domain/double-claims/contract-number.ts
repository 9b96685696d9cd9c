/** Numbers of contracts and agreements as people write them into a description. */

const NUMBER =
  /(?:合同|协议|借款|贷款|contract|agreement)\s*(?:编号|号码|号|number|no\.?)\s*[:：为是]?\s*([\p{L}\p{N}][\p{L}\p{N}()（）〔〕[\]【】/._#-]{3,59})/giu;

/** A number has digits; a word that follows 合同号 by chance has none or few. */
const DIGITS_AT_LEAST = 4;

/**
 * The numbers of contracts in a text, each once, in order; brackets of all shapes, case and width are made one, so that one number
 * written in two ways is still one.
 *
 * @example contractNumbersIn('借款合同编号：粤科贷〔2019〕第008号') // ['粤科贷(2019)第008号']
 */
export function contractNumbersIn(text: string): readonly string[] {
  const found = [...text.normalize('NFKC').matchAll(NUMBER)].map(([, number = '']) => plain(number));
  return [...new Set(found.filter((number) => number.replaceAll(/\D/g, '').length >= DIGITS_AT_LEAST))];
}

function plain(number: string): string {
  return number
    .replaceAll(/[〔[【]/g, '(')
    .replaceAll(/[〕\]】]/g, ')')
    .replace(/[.\-/_#(]+$/, '')
    .toUpperCase();
}
