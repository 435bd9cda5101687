import { describe, expect, test } from 'vitest';
import { badgeOf } from './badge.rules';

const progress = {
  total: 3,
  toConfirm: 0,
  open: 1,
  done: 1,
  needsWork: 0,
  notApplicable: 1,
  waived: 0,
};

describe('what a badge says', () => {
  test('percent, need of work, signed', () => {
    expect(badgeOf(progress, false)).toMatchObject({ label: 'walkaround', message: '66% done' });
    expect(badgeOf({ ...progress, open: 0, needsWork: 1 }, false, 'security')).toMatchObject({
      label: 'walkaround: security',
      message: '66% done, 1 needs work',
    });
    expect(badgeOf({ ...progress, open: 0, toConfirm: 1 }, false).message).toBe(
      '66% done, 1 to confirm',
    );
    const all = { ...progress, open: 0, done: 2 };
    expect(badgeOf(all, false).message).toBe('100% done');
    expect(badgeOf(all, true).message).toBe('signed');
    const waived = { ...progress, open: 0, waived: 1 };
    expect(badgeOf(waived, false).message).toBe('66% done, 1 waived');
    expect(badgeOf(waived, true).message).toBe('signed, 1 waived');
    expect(badgeOf({ ...all, total: 0 }, false).message).toBe('no items');
    expect(badgeOf({ ...progress, total: 1000, done: 998 }, false).message).toBe('99% done');
  });

  test('white is readable on every colour', () => {
    const states = [
      badgeOf(progress, false),
      badgeOf(progress, true),
      badgeOf({ ...progress, needsWork: 2 }, false),
      badgeOf({ ...progress, total: 0 }, false),
      badgeOf({ ...progress, total: 2 }, false),
    ];
    for (const { color } of [...states, { color: '3d4650' }]) {
      const [r, g, b] = [0, 2, 4].map((at) => {
        const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
