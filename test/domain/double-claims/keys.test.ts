import { describe, expect, test } from 'vitest';
import { contractNumbersIn } from '../../../functions/domain/double-claims/contract-number.ts';
import { creditCodesIn } from '../../../functions/domain/double-claims/credit-code.ts';
import { linkKey } from '../../../functions/domain/double-claims/link-key.ts';

describe('creditCodesIn', () => {
  test.each([
    ['阿里巴巴（91330100799655058B）', '91330100799655058B', true],
    ['腾讯：９１４４０３００１９２２０３８２１６', '914403001922038216', true],
    ['信用代码9144 0300 7152 6726 XG', '9144030071526726XG', true],
    ['91110108-551385082q', '91110108551385082Q', true],
    ['served ACME 91330100799655058B in 2019', '91330100799655058B', true],
    // The example worked out in GB 32100-2015, whose check character comes out as 3.
    ['91350100M000100Y43', '91350100M000100Y43', true],
    ['91350100M000100Y44', '91350100M000100Y44', false],
  ])('%s', (text, code, isValid) => {
    expect(creditCodesIn(text)).toEqual([{ code, isValid }]);
  });

  test.each([
    ['a run that is longer', '91330100799655058B7'],
    ['a run that is shorter', '91330100799655058'],
    ['letters that no code has', '9133010079965505OB'],
    ['a telephone number', '020-87654321 13800138000'],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(creditCodesIn(text)).toEqual([]);
  });

  test('one code twice is one', () => {
    expect(creditCodesIn('91330100799655058B、91330100799655058b')).toHaveLength(1);
  });
});

describe('contractNumbersIn', () => {
  test.each([
    ['借款合同编号：粤科贷〔2019〕第008号', ['粤科贷(2019)第008号']],
    ['借款合同号 粤科贷[2019]第008号。', ['粤科贷(2019)第008号']],
    ['合作协议编号 GZ-2019-0012，另有合同编号：gz-2019-0013', ['GZ-2019-0012', 'GZ-2019-0013']],
    ['Loan contract no. A/2019-77', ['A/2019-77']],
  ])('%s', (text, numbers) => {
    expect(contractNumbersIn(text)).toEqual(numbers);
  });

  test.each(['与 3 家银行签订合同', '合同编号：无', '合同号待补', '2019 年合同 12 份'])('%s names none', (text) => {
    expect(contractNumbersIn(text)).toEqual([]);
  });
});

describe('linkKey', () => {
  test.each([
    ['https://drive.google.com/file/d/1AbCdEfGhIjKlMnOp/view?usp=sharing', 'drive:1AbCdEfGhIjKlMnOp'],
    ['https://drive.google.com/open?id=1AbCdEfGhIjKlMnOp', 'drive:1AbCdEfGhIjKlMnOp'],
    ['https://docs.google.com/document/d/1AbCdEfGhIjKlMnOp/edit#heading=h.1', 'drive:1AbCdEfGhIjKlMnOp'],
    ['HTTPS://www.Example.com/a/b/?utm_source=x&id=3#top', 'example.com/a/b?id=3'],
    ['http://example.com/a/b?id=3', 'example.com/a/b?id=3'],
    ['https://example.com/?b=2&a=1', 'example.com?a=1&b=2'],
  ])('%s', (link, key) => {
    expect(linkKey(link)).toBe(key);
  });

  test.each(['附件1.pdf', '', 'http://', 'ftp://example.com/x', 'https://example.com/a b'])('%s is none', (text) => {
    expect(linkKey(text)).toBeUndefined();
  });
});
