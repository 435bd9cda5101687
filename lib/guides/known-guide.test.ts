import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { parseGuide } from '@/lib/markdown/parse-guide';
import { testWorld } from '@/lib/testing/test-world';
import { loadGuides } from './guide.loader';

vi.mock(import('@/lib/markdown/parse-guide'), async (original) => {
  const real = await original();
  return { ...real, parseGuide: vi.fn(real.parseGuide) };
});

test('what is there already is not parsed again; what is new, renamed or wrong is', async () => {
  const named = '---\nname: small\n---\n\n## Steps\n\n- [ ] One\n';
  const plain = '# Plain\n\n## Steps\n\n- [ ] One\n';
  const w = await testWorld({ guides: { 'small.md': named, 'plain.md': plain } });
  const folder = path.join(w.dir, 'guides');
  const load = async () => {
    vi.mocked(parseGuide).mockClear();
    const problems = await loadGuides({ db: w.db, clock: w.clock, folder });
    return { problems, parsed: vi.mocked(parseGuide).mock.calls.length };
  };
  expect(await load()).toEqual({ problems: [], parsed: 0 });

  renameSync(path.join(folder, 'small.md'), path.join(folder, 'other.md'));
  expect(await load()).toEqual({ problems: [], parsed: 0 });
  renameSync(path.join(folder, 'plain.md'), path.join(folder, 'renamed.md'));
  expect(await load()).toMatchObject({
    problems: [{ file: 'renamed.md', message: 'Another guide has exactly the same text' }],
    parsed: 1,
  });

  writeFileSync(path.join(folder, 'other.md'), named.replace('One', 'Two'));
  writeFileSync(path.join(folder, 'twin.md'), named);
  expect(await load()).toMatchObject({
    problems: [
      { file: 'renamed.md' },
      { file: 'twin.md', message: expect.stringContaining('is taken by other.md') },
    ],
    parsed: 2,
  });
});
