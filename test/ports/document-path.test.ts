import { describe, expect, it } from 'vitest';
import { collectionPath, documentPlace } from '../../functions/ports/document-path.ts';

describe('documentPlace', () => {
  it('parts a path into its collection and its id', () => {
    expect(documentPlace('rounds/r1/returns/shantou')).toEqual({ collection: 'rounds/r1/returns', id: 'shantou' });
    expect(documentPlace('audit/0001')).toEqual({ collection: 'audit', id: '0001' });
  });

  it('names the segment that is wrong, and the path it stands in', () => {
    expect(() => documentPlace('rounds/r 1')).toThrow(/“r 1” of the path “rounds\/r 1”/);
    expect(() => documentPlace('rounds/r1/returns')).toThrow(/3 segments/);
  });

  it('an id of 1,500 bytes is the longest', () => {
    expect(documentPlace(`a/${'汉'.repeat(500)}`).id).toHaveLength(500);
    expect(() => documentPlace(`a/${'汉'.repeat(500)}x`)).toThrow(TypeError);
  });
});

describe('collectionPath', () => {
  it('gives back a path of an odd number of segments', () => {
    expect(collectionPath('rounds/r1/returns')).toBe('rounds/r1/returns');
  });

  it('refuses the path of a document', () => {
    expect(() => collectionPath('rounds/r1')).toThrow(/2 segments/);
  });
});
