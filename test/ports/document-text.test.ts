import { describe, expect, it } from 'vitest';
import { documentText } from '../../functions/ports/document-text.ts';

describe('documentText', () => {
  it('is the canonical JSON of a body', () => {
    expect(documentText({ b: 1, a: undefined })).toBe('{"b":1}');
  });

  it.each([null, [], 'text', 1])('%j is no body', (body) => {
    expect(() => documentText(body as never)).toThrow(TypeError);
  });
});
