'use client';

import { useState } from 'react';
import { WORDS } from '@/components/keyboard/keys.words';
import { keyLines, keyWords, type Shortcut, shortcutStore } from '@/components/keyboard/shortcuts';
import { useApple } from '@/components/keyboard/use-apple';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';

/** All keys that do something on the page behind it, as they are bound. */
export default function KeyboardHelpDialog({ onClose }: { onClose: () => void }) {
  // What was bound when it was asked for, also when the page behind goes on.
  const [{ lists }] = useState(() => shortcutStore.getState());
  const all = lists.flat();
  const own = all.filter(({ global }) => !global);
  return (
    <Dialog open onOpenChange={onClose} title={WORDS.help} size="m" reading>
      <div className="space-y-5">
        {own.length > 0 ? <Keys title={WORDS.here} list={own} /> : null}
        <Keys title={WORDS.everywhere} list={all.filter(({ global }) => global)} />
      </div>
    </Dialog>
  );
}

function Keys({ title, list }: { title: string; list: readonly Shortcut[] }) {
  const apple = useApple();
  return (
    <section>
      <h3 className="mb-2 text-sm font-semibold">{title}</h3>
      <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
        {keyLines(list).map(([what, keys]) => (
          <div key={what} className="flex items-center justify-between gap-4">
            <dt>{what}</dt>
            <dd className="flex flex-wrap justify-end gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{keyWords(key, apple)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
