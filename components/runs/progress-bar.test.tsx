import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { forCounted } from '@/lib/model/progress';
import { ProgressBar } from './progress-bar';

test('what is only claimed is told apart from what is waived by more than its colour', () => {
  const counts = { ...forCounted(() => 0), done: 1, to_confirm: 2, waived: 1 };
  const bar = renderToStaticMarkup(<ProgressBar counts={counts} />);
  const heights = [...bar.matchAll(/<rect class="fill-bar-(\w+)"[^>]* height="(\d+)%"/g)];
  expect(heights.map(([, tone, height]) => [tone, height])).toEqual([
    ['done', '100'],
    ['claim', '50'],
    ['wait', '100'],
  ]);
});
