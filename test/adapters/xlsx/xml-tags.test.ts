import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlAttributes } from '../../../functions/adapters/xlsx/xml/xml-attributes.ts';
import { applyEdits } from '../../../functions/adapters/xlsx/xml/xml-edits.ts';
import { xmlTags } from '../../../functions/adapters/xlsx/xml/xml-tags.ts';
import { escapeAttribute, escapeXml, textBetween } from '../../../functions/adapters/xlsx/xml/xml-text.ts';

const names = (xml: string) => [...xmlTags(xml)].map(({ kind, prefix, name }) => `${kind} ${prefix}${name}`);

describe('xmlTags', () => {
  it('takes nothing inside comments, CDATA, instructions and attribute values for a tag', () => {
    const xml = `<?x <a>?><r a="<b>" c='>"'><!-- <d> --><![CDATA[<e>]]>text</r>`;
    expect(names(xml)).toEqual(['open r', 'close r']);
  });

  it('tells prefixes, depth and self-closing elements', () => {
    const tags = [...xmlTags('<x:r><x:c s="/"/></x:r>')];
    expect(tags.map(({ depth }) => depth)).toEqual([0, 1, 0]);
    expect(names('<x:r><x:c s="/"/></x:r>')).toEqual(['open x:r', 'empty x:c', 'close x:r']);
  });

  it.each([
    ['a document type definition', '<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>', /DTD/],
    ['elements that close out of order', '<r><a></r></a>', /不配对/],
    ['a document that is cut off', '<r><a>', /不完整/],
    ['a tag that is cut off', '<r a="1', /不完整/],
    ['a comment that does not end', '<r><!-- </r>', /不完整/],
    ['two roots', '<r/><r/>', /多个根/],
    ['no element at all', 'text', /不完整/],
  ])('refuses %s', (_, xml, message) => {
    expect(() => [...xmlTags(xml)]).toThrow(message);
  });

  it('gives back every attribute and text of a generated document', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => value.replace(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(fc.array(fc.record({ value: text, inside: text, comment: fc.boolean() })), (items) => {
        const body = items.map(
          ({ value, inside, comment }) =>
            `${comment ? '<!-- <c v="x"> -->' : ''}<c v="${escapeAttribute(value)}">${escapeXml(inside)}</c>`,
        );
        const xml = `<r>${body.join('')}</r>`;
        const tags = [...xmlTags(xml)].filter(({ name }) => name === 'c');
        const read = items.map((_, index) => {
          const [open, close] = [tags[2 * index], tags[2 * index + 1]];
          if (open === undefined || close === undefined) throw new Error('a tag is missing');
          return [xmlAttributes(xml, open).get('v'), textBetween(xml, open.end, close.start)];
        });
        expect(read).toEqual(items.map(({ value, inside }) => [value, inside]));
      }),
    );
  });
});

describe('textBetween', () => {
  it.each([
    ['named and numbered entities', '&lt;&#65;&#x4e2d;&amp;amp;', '<A中&amp;'],
    ['CDATA as it stands', 'a<![CDATA[<b>&amp;]]>c', 'a<b>&amp;c'],
    ['no comments', 'a<!-- b -->c', 'ac'],
    ['line ends as XML has them', 'a\r\nb\rc', 'a\nb\nc'],
  ])('reads %s', (_, xml, text) => {
    expect(textBetween(xml, 0, xml.length)).toBe(text);
  });

  it('refuses an entity that only a document type definition could define', () => {
    expect(() => textBetween('&lol;', 0, 5)).toThrow(/实体/);
  });
});

describe('applyEdits', () => {
  it('keeps the order of insertions at one place and all text between', () => {
    const edits = [
      { from: 4, until: 4, text: 'x' },
      { from: 1, until: 2, text: 'B' },
      { from: 4, until: 4, text: 'y' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('aBcdxyef');
  });

  it('refuses edits that overlap', () => {
    const edits = [
      { from: 0, until: 3, text: '' },
      { from: 2, until: 4, text: '' },
    ];
    expect(() => applyEdits('abcdef', edits)).toThrow(RangeError);
  });
});
