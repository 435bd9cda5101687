// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { freshDocument } from './fresh-document';
import { createDocumentKeeper } from './kept-documents';

const document = (source: string, some = {}) => ({ ...freshDocument('paste'), source, ...some });

beforeEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

test('what was brought, typed and chosen comes back, byte order mark and line ends included', () => {
  const one = document('\uFEFF- [ ] a\r\n', { name: 'mine', chosen: false });
  const two = document('- [ ] b\n', { kind: 'file', file: 'b.md', choices: { track: ['x'] } });
  expect(createDocumentKeeper('ada').write([one, two])).toBe(true);
  const back = createDocumentKeeper('ada').read();
  expect(back).toMatchObject([
    { id: one.id, source: one.source, name: 'mine', chosen: false },
    { id: two.id, source: two.source, file: 'b.md', choices: { track: ['x'] } },
  ]);
});

test('nobody sees what another account of the same browser has brought', () => {
  createDocumentKeeper('ada').write([document('- [ ] a')]);
  expect(createDocumentKeeper('bo').read()).toEqual([]);
});

test('what is imported or removed is forgotten, its text too', () => {
  const one = document('- [ ] a');
  const keeper = createDocumentKeeper('ada');
  keeper.write([one]);
  expect(keeper.write([{ ...one, step: 'kept' }])).toBe(true);
  expect(sessionStorage).toHaveLength(0);
});

test('a text for which there is no room is told of, and the others are kept', () => {
  const setItem = Storage.prototype.setItem;
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, value) {
    if (value.length > 1_000) throw new DOMException('', 'QuotaExceededError');
    setItem.call(this, key, value);
  });
  const small = document('- [ ] a');
  expect(createDocumentKeeper('ada').write([document('x'.repeat(2_000)), small])).toBe(false);
  expect(createDocumentKeeper('ada').read()).toMatchObject([{ id: small.id }]);
});
