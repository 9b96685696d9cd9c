import { describe, expect, it } from 'vitest';
import { servedAs } from '../../../functions/adapters/cloud-storage/served-as.ts';

describe('how a browser is told to take a file', () => {
  it.each([
    ['a/报告.pdf', 'application/pdf', 'inline; filename="__.pdf"; filename*=UTF-8\'\'%E6%8A%A5%E5%91%8A.pdf'],
    ['results.CSV', 'text/csv; charset=utf-8', 'attachment; filename="results.CSV"; filename*=UTF-8\'\'results.CSV'],
    [
      "a (1)'s.xlsx",
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      "attachment; filename=\"a (1)'s.xlsx\"; filename*=UTF-8''a%20%281%29%27s.xlsx",
    ],
    ['50%.html', 'text/html; charset=utf-8', 'attachment; filename="50_.html"; filename*=UTF-8\'\'50%25.html'],
    ['noending', 'application/octet-stream', 'attachment; filename="noending"; filename*=UTF-8\'\'noending'],
    ['𠮷.pdf', 'application/pdf', 'inline; filename="_.pdf"; filename*=UTF-8\'\'%F0%A0%AE%B7.pdf'],
  ])('%s', (name, contentType, contentDisposition) => {
    expect(servedAs(name)).toEqual({ contentType, contentDisposition });
  });
});
