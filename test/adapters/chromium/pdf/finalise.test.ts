import { describe, expect, it } from 'vitest';
import { finalise } from '../../../../functions/adapters/chromium/pdf/finalise.ts';

interface Facts {
  readonly date?: string;
  readonly nodes?: readonly [string, string];
  readonly pages?: number;
  readonly title?: string;
}

/** The parts of a PDF that matter here, as Skia writes them. */
function aPdf({
  date = '20200529120000',
  nodes = ['00000007', '00000031'],
  pages = 3,
  title = '<FEFF6C49>',
}: Facts = {}): Buffer {
  const [first, second] = nodes;
  return Buffer.from(
    `%PDF-1.4
1 0 obj
<</Title ${title}
/CreationDate (D:${date}+00'00')
/ModDate (D:${date}+00'00')>>
endobj
2 0 obj
<</Type /Pages
/Count ${pages}
/Kids [5 0 R]>>
endobj
3 0 obj
<</Type /Catalog
/Pages 2 0 R>>
endobj
4 0 obj
<</S /TH
/Alt (node00000031)
/ID (node${first})>> <</S /TD
/Headers [(node${first}) (node${second})]>>
<</Names [(node${first}) 45 0 R (node${second}) 47 0 R]>>
endobj
trailer
<</Size 5
/Root 3 0 R
/Info 1 0 R>>
startxref
9
%%EOF
`,
    'latin1',
  );
}

function textOf(pdf: Uint8Array): string {
  return Buffer.from(finalise(pdf, '汉').bytes).toString('latin1');
}

describe('finalise', () => {
  it('counts the pages', () => {
    expect(finalise(aPdf({ pages: 12 }), '汉').pages).toBe(12);
  });

  it('makes prints of other times and other nodes equal', () => {
    const other = aPdf({ date: '20261124025006', nodes: ['00104007', '00104031'] });
    expect(textOf(other)).toBe(textOf(aPdf()));
  });

  it('moves no byte', () => {
    const printed = aPdf();
    const { bytes } = finalise(printed, '汉');
    expect(bytes).toHaveLength(printed.length);
    expect(Buffer.from(bytes).indexOf('trailer')).toBe(printed.indexOf('trailer'));
  });

  it('numbers elements from 1 in their order, and leaves texts that look like their names', () => {
    const text = textOf(aPdf());
    expect(text).toContain('/Headers [(node00000001) (node00000002)]');
    expect(text).toContain('/Names [(node00000001) 45 0 R (node00000002) 47 0 R]');
    expect(text).toContain('/Alt (node00000031)');
  });

  it('leaves the printed bytes alone', () => {
    const printed = aPdf();
    const copy = Buffer.from(printed);
    finalise(printed, '汉');
    expect(printed.equals(copy)).toBe(true);
  });

  it.each([
    ['in hex digits', '<FEFF6C49D842DFB7>', '汉𠮷'],
    ['in brackets', '(a \\(b\\) \\\\ \\101)', 'a (b) \\ A'],
    ['that is empty', '()', ''],
  ])('knows a title %s', (_, title, words) => {
    expect(finalise(aPdf({ title }), words).pages).toBe(3);
    expect(() => finalise(aPdf({ title }), `${words}.`)).toThrow('the page shows');
  });

  it.each([
    ['is empty', Buffer.alloc(0), 'cut off'],
    ['is no PDF', Buffer.from('<html>%%EOF'), 'cut off'],
    ['is cut off', aPdf().subarray(0, 300), 'cut off'],
    ['has no page', aPdf({ pages: 0 }), 'no page'],
    ['has no catalogue', Buffer.from('%PDF-1.4\ntrailer\n<</Root 9 0 R>>\n%%EOF'), 'no object Root'],
  ])('refuses a file that %s', (_, pdf, words) => {
    expect(() => finalise(pdf, '汉')).toThrow(words);
  });
});
