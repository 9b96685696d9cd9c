import { describe, expect, it } from 'vitest';
import { arePlausibleNumbers } from '../../../../functions/domain/checks/cover/plausible-telephone.ts';

describe('arePlausibleNumbers', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '+86 13800138000',
    '8613800138000',
    '0086-754-88123456',
    '+86 (0)754 88123456',
    '0754-88123456',
    '（0754）88123456',
    '０７５４－８８１２３４５６',
    '020-81234567-801',
    '0754-88123456 转 801',
    '88123456',
    '8812345',
    '400-800-1234',
    '+852 2345 6789',
    '办公：0754-88123456；手机：13800138000',
    '0754-88123456/13800138000',
    '13800138000（张）',
  ])('takes %s', (text) => {
    expect(arePlausibleNumbers(text, 'zh-CN')).toBe(true);
  });

  it.each([
    '1380013800',
    '138001380000',
    '12800138000',
    '00000000',
    '11111111111',
    '123456',
    '138****8000',
    '见封面',
    '无',
    'office@example.org',
    '13800138000、1380',
    '0754-881234567890',
  ])('refuses %s', (text) => {
    expect(arePlausibleNumbers(text, 'zh-CN')).toBe(false);
  });

  it('takes other countries’ numbers in a form that is not Chinese', () => {
    expect(arePlausibleNumbers('138-555-0134', 'en')).toBe(true);
    expect(arePlausibleNumbers('12345', 'en')).toBe(false);
    expect(arePlausibleNumbers('1234567890123456', 'en')).toBe(false);
  });
});
