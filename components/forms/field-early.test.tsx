// @vitest-environment jsdom
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { create } from 'zustand';
import { typeText } from '@/components/ui/type-text';
import { TextArea, TextField } from './field';

const useText = create<{ text: string }>(() => ({ text: '' }));
const kept = {
  label: 'Note',
  onChange: (event: { target: { value: string } }) =>
    useText.setState({ text: event.target.value }),
};
const Line = () => <TextField {...kept} value={useText(({ text }) => text)} />;
const Lines = () => <TextArea {...kept} value={useText(({ text }) => text)} />;

test.each([
  ['line', Line],
  ['area', Lines],
])(
  'what is typed the moment a %s is painted stays, though it does not follow its store yet',
  async (_, Field) => {
    useText.setState({ text: '' });
    const place = document.body.appendChild(document.createElement('div'));
    const root = createRoot(place);
    const told = await new Promise<string[]>((resolve) => {
      // Told between the commit and the effects that subscribe, as a busy page lets a key in there.
      const watch = new MutationObserver(() => {
        const painted = place.querySelector<HTMLInputElement>('input, textarea');
        if (!painted) return;
        watch.disconnect();
        painted.focus();
        typeText(painted, 'h');
        const first = painted.value;
        typeText(painted, 'i');
        resolve([first, painted.value]);
      });
      watch.observe(place, { childList: true, subtree: true });
      startTransition(() => root.render(<Field />));
    });
    expect(told).toEqual(['h', 'hi']);
    expect(useText.getState().text).toBe('hi');
    root.unmount();
    place.remove();
  },
);
