import { describe, expect, it } from 'vitest';
import { sayDelay } from '../../../functions/domain/submission/say-delay.ts';

describe('sayDelay', () => {
  it.each([
    [1, '不足 1 分钟'],
    [59, '不足 1 分钟'],
    [60, '1 分钟'],
    [3_600, '1 小时'],
    [86_399, '23 小时 59 分钟'],
    [86_400, '1 天'],
    [93_784, '1 天 2 小时 3 分钟'],
  ])('says %d seconds as %s', (seconds, said) => {
    expect(sayDelay(seconds).zh).toBe(said);
  });
});
