import { describe, expect, it } from 'vitest';
import { selectFields } from '../../support/google/drive/fields/select-fields.ts';

const list = {
  kind: 'drive#fileList',
  nextPageToken: undefined,
  incompleteSearch: false,
  files: [
    {
      kind: 'drive#file',
      id: '1',
      name: 'a',
      mimeType: 't',
      version: '3',
      owners: [{ emailAddress: 'a@b', me: true }],
      appProperties: { k: 'v', l: 'w' },
    },
  ],
};

describe('the fields parameter', () => {
  it.each([
    ['files/id', { files: [{ id: '1' }] }],
    ['kind, files(id , name)', { kind: 'drive#fileList', files: [{ id: '1', name: 'a' }] }],
    ['nextPageToken,files(id,owners/emailAddress)', { files: [{ id: '1', owners: [{ emailAddress: 'a@b' }] }] }],
    ['files/owners(me),files/id', { files: [{ id: '1', owners: [{ me: true }] }] }],
    ['files(*)', { files: list.files }],
    ['files/appProperties/k', { files: [{ appProperties: { k: 'v' } }] }],
    ['files(owners/*)', { files: [{ owners: [{ emailAddress: 'a@b', me: true }] }] }],
    ['*', { kind: 'drive#fileList', incompleteSearch: false, files: list.files }],
  ])('%s', (fields, expected) => {
    expect(selectFields('FileList', list, fields)).toEqual(expected);
  });

  it('gives the usual fields where none are asked for', () => {
    expect(selectFields('FileList', list, null)).toEqual({
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: [{ kind: 'drive#file', id: '1', name: 'a', mimeType: 't' }],
    });
  });

  it.each([
    ['items(id)', 'Invalid field selection items'],
    ['files(title)', 'Invalid field selection title'],
    ['files(id/x)', 'Invalid field selection x'],
    ['files(id', 'Invalid field selection files(id'],
    ['files)', 'Invalid field selection files)'],
    [',', 'Invalid field selection ,'],
  ])('%s is refused', (fields, words) => {
    expect(() => selectFields('FileList', list, fields)).toThrow(words);
  });
});
