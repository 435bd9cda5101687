import { expect, test } from 'vitest';
import { clampWidth, keyWidth, NORMAL, room } from './details-width';

test('the arrows move the line and stop at both ends', () => {
  const most = room(1200);
  expect(most).toBe(720);
  expect(keyWidth('ArrowLeft', NORMAL, most)).toBe(NORMAL + 16);
  expect(keyWidth('ArrowRight', NORMAL, most)).toBe(NORMAL - 16);
  expect(keyWidth('ArrowLeft', most, most)).toBe(most);
  expect(keyWidth('ArrowRight', 320, most)).toBe(320);
  expect([keyWidth('Home', 500, most), keyWidth('End', 500, most)]).toEqual([320, most]);
  expect(keyWidth('j', 500, most)).toBeNull();
});

test('a list always keeps its share of the page', () => {
  expect(room(960)).toBe(576);
  expect(clampWidth(5000, room(960))).toBe(576);
  expect(clampWidth(333.4, 576)).toBe(333);
  expect(room(200)).toBe(320);
});
