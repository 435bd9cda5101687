// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeOf } from './badge.rules';
import { writeBadgeSvg } from './badge-svg';

const progress = {
  total: 3,
  toConfirm: 0,
  open: 1,
  done: 1,
  needsWork: 0,
  notApplicable: 1,
  waived: 0,
};

describe('the image', () => {
  const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

  test('says the same to the eye and to a screen reader', () => {
    const svg = writeBadgeSvg(badgeOf(progress, false, 'design'));
    const document = parse(svg);
    expect(document.querySelector('title')?.textContent).toBe('walkaround: design: 66% done');
    expect(document.documentElement.getAttribute('aria-label')).toBe(
      'walkaround: design: 66% done',
    );
    expect([...document.querySelectorAll('text')].map((one) => one.textContent)).toEqual([
      'walkaround: design',
      '66% done',
    ]);
    expect(svg).not.toMatch(/https?:(?!\/\/www\.w3\.org)/);
  });

  test('is well formed whatever it is told, and nothing in it becomes markup', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</text><script>alert(1)</script>', '"><a b="', ']]>', '&lt;', '\ud800'),
    );
    fc.assert(
      fc.property(text, text, text, (label, message, color) => {
        const document = parse(writeBadgeSvg({ label, message, color }));
        const names = [...document.querySelectorAll('*')].map(({ tagName }) => tagName);
        expect(new Set([...names, 'text'])).toEqual(
          new Set(['svg', 'title', 'clipPath', 'rect', 'g', 'text']),
        );
      }),
    );
  });
});
