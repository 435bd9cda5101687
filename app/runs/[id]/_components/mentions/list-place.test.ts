import { expect, test } from 'vitest';
import { placeList } from './list-place';

const seen = { left: 0, right: 1280, top: 0, bottom: 900 };
const field = (top: number) => ({ left: 900, right: 1260, top, bottom: top + 80 });
const place = (top: number, height = 200, within = seen) =>
  placeList(field(top), within, { height, windowHeight: 900 });

test('a list stands below its field where there is room', () => {
  expect(place(300)).toEqual({ left: 900, width: 360, maxHeight: 512, top: 384, bottom: null });
  expect(place(610)).toMatchObject({ top: 694, bottom: null });
});

test('it stands above a field at the foot of the window', () => {
  expect(place(800)).toEqual({ left: 900, width: 360, maxHeight: 792, top: null, bottom: 104 });
  expect(place(613)).toMatchObject({ top: null, bottom: 291 });
});

test('a short one stays below where it fits', () => {
  expect(place(700, 100)).toMatchObject({ top: 784 });
});

test('where neither side has room it takes the larger, and no more', () => {
  const low = { ...seen, top: 60, bottom: 300 };
  expect(place(200, 200, low)).toMatchObject({ bottom: 704, maxHeight: 132 });
  expect(place(80, 200, low)).toMatchObject({ top: 164, maxHeight: 132 });
});

test('it never passes the sides of what is seen', () => {
  const narrow = { ...seen, left: 920, right: 1200 };
  expect(place(300, 200, narrow)).toMatchObject({ left: 924, width: 272 });
});

test('it stays in sight when its field is pushed out of it', () => {
  expect(place(950)).toMatchObject({ top: null, bottom: 4, maxHeight: 892 });
  expect(place(-200)).toMatchObject({ top: 4, bottom: null, maxHeight: 892 });
});
