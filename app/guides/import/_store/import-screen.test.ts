import { describe, expect, it } from 'vitest';
import { ApiError } from '@/lib/api/api-error';
import { standingOf, toImport } from './document.rules';
import { freshDocument } from './fresh-document';
import type { ImportedDocument, Kept, Preview } from './import.types';
import { createImportScreen } from './import-screen';
import { lastProgress, type Sending } from './send-document';

const previewOf = (name: string, some: Partial<Preview> = {}): Preview => ({
  name,
  title: name,
  description: '',
  version: null,
  checklists: [
    {
      key: name,
      title: name,
      stage: 'general',
      itemCount: 2,
      done: 0,
      notApplicable: 0,
      sections: [],
    },
  ],
  receipt: { listLines: 2, items: 2, done: 0, notApplicable: 0, skipped: [], plainLists: [] },
  warnings: [],
  bytes: 20,
  choices: {},
  guide: null,
  ...some,
});

interface Asked {
  body: { source: string; name?: string | undefined; choices?: object | undefined };
  how: Sending;
  answer(preview: Preview): void;
  fail(error: unknown): void;
}

/** A screen whose requests are answered by the test, in the order in which they are made. */
function opened(kept: ReturnType<typeof memory> = memory()) {
  const asked: Asked[] = [];
  const sent: unknown[] = [];
  const answers: (Kept | Error)[] = [];
  const screen = createImportScreen({
    preview: (body, how) =>
      new Promise((resolve, reject) => {
        how.signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        asked.push({ body, how, answer: resolve, fail: reject });
      }),
    keep: async (body) => {
      sent.push(body);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? ({ made: 'guide' } as Kept);
    },
    keeper: kept,
    pause: 0,
  });
  const steps = () => screen.store.getState().documents.map(({ step }) => step);
  const first = () => screen.store.getState().documents[0] as ImportedDocument;
  return { screen, asked, sent, answers, steps, first };
}

function memory(texts: { id: string; source: string }[] = []) {
  const written: ImportedDocument[][] = [];
  return {
    written,
    write: (documents: readonly ImportedDocument[]) => {
      written.push([...documents]);
      return true;
    },
    read: () =>
      texts.map((one) => ({ ...freshDocument('paste'), ...one, name: 'mine', chosen: false })),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('documents on their way in', () => {
  it('are read one after the other, in their order', async () => {
    const { screen, asked, steps } = opened();
    screen.addText('one');
    screen.addText('two');
    expect(asked.map(({ body }) => body.source)).toEqual(['one']);
    expect(steps()).toEqual(['reading', 'waiting']);
    asked[0]?.answer(previewOf('one'));
    await settled();
    expect(steps()).toEqual(['read', 'reading']);
  });

  it('say how far they are', () => {
    const { screen, asked, first } = opened();
    screen.addText('one');
    asked[0]?.how.onProgress?.(0.4);
    expect(first().progress).toBe(0.4);
  });

  it('are let go when cancelled, and read again when asked', async () => {
    const { screen, asked, steps, first } = opened();
    screen.addText('one');
    screen.addText('two');
    screen.cancel(first().id);
    expect(asked[0]?.how.signal.aborted).toBe(true);
    await settled();
    expect(steps()).toEqual(['refused', 'reading']);
    asked[1]?.answer(previewOf('two'));
    await settled();
    screen.retry(first().id);
    asked[2]?.answer(previewOf('one'));
    await settled();
    expect(steps()).toEqual(['read', 'read']);
  });

  it('tell why they are refused, and what can be done', async () => {
    const { screen, asked, first } = opened();
    screen.addText('one');
    asked[0]?.fail(
      new ApiError('VALIDATION_ERROR', 'Wrong.', 400, [
        { field: 'source', message: 'it takes too long' },
      ]),
    );
    await settled();
    expect(first().refusal).toEqual({ message: 'It takes too long.', way: 'none' });
    screen.addText('two');
    asked[1]?.fail(new ApiError('OFFLINE', 'Gone.', 0));
    await settled();
    expect(screen.store.getState().documents[1]?.refusal?.way).toBe('again');
  });

  it('are read anew once after several choices', async () => {
    const { screen, asked, first } = opened();
    screen.addText('one');
    asked[0]?.answer(previewOf('one', { choices: { track: ['a'] } }));
    await settled();
    const before = first().mutationId;
    screen.track(first().id, ['b'], true);
    screen.track(first().id, ['a'], false);
    screen.rename(first().id, ' other ');
    await settled();
    expect(asked).toHaveLength(2);
    expect(asked[1]?.body).toEqual({ source: 'one', name: 'other', choices: { track: ['b'] } });
    expect(first().mutationId).not.toBe(before);
    // What was understood before stays to be seen meanwhile.
    expect(first().preview?.name).toBe('one');
  });

  it('are kept under what was previewed, each once', async () => {
    const { screen, asked, sent, answers, steps, first } = opened();
    const guide = { id: 'g', name: 'one', title: 'One', sameRevision: false, sameShape: false };
    screen.addText('one');
    asked[0]?.answer(previewOf('one', { guide: { ...guide, mayRevise: true } }));
    await settled();
    answers.push(new ApiError('OFFLINE', 'Gone.', 0));
    expect(await screen.importChosen()).toBe(0);
    expect(first()).toMatchObject({ step: 'read', refusal: { way: 'again' } });
    expect(await screen.importChosen()).toBe(1);
    expect(steps()).toEqual(['kept']);
    expect(sent[0]).toMatchObject({ name: 'one', guideId: 'g', origin: { kind: 'paste' } });
    expect(sent[1]).toEqual(sent[0]);
    expect(await screen.importChosen()).toBe(0);
  });

  it('come back after a reload as they were left', () => {
    const { screen, asked, first } = opened(memory([{ id: 'x', source: 'typed' }]));
    screen.restore();
    screen.restore();
    expect(screen.store.getState().documents).toHaveLength(1);
    expect(first()).toMatchObject({ id: 'x', name: 'mine', chosen: false });
    expect(asked[0]?.body).toEqual({ source: 'typed', name: 'mine' });
  });

  it('of files are refused alone when one can’t be read', async () => {
    const { screen, steps, first } = opened();
    await screen.addFiles([
      new File([new Uint8Array([0xff, 0xfe, 0])], 'bad.md'),
      new File(['- [ ] a\r\n'], 'good.md'),
      new File(['x'], 'page.html'),
    ]);
    expect(steps()).toEqual(['refused', 'reading', 'refused']);
    expect(first().refusal?.way).toBe('none');
    const page = screen.store.getState().documents[2] as ImportedDocument;
    expect(page.refusal?.way).toBe('anyway');
    screen.retry(page.id);
    await settled();
    expect(steps()).toEqual(['refused', 'reading', 'waiting']);
  });

  it('of files keep their byte order mark and line ends', async () => {
    const { screen, asked } = opened();
    await screen.addFiles([new File(['\uFEFF- [ ] a\r\n'], 'bom.md')]);
    expect(asked[0]?.body).toEqual({ source: '\uFEFF- [ ] a\r\n', file: 'bom.md' });
  });
});

describe('standingOf', () => {
  const read = (preview: Preview): ImportedDocument => ({
    ...freshDocument('paste'),
    step: 'read',
    preview,
  });
  const guide = { id: 'g', name: 'a', title: 'A', sameRevision: false, sameShape: false };

  it('says what importing would do', () => {
    const cases = {
      new: previewOf('a'),
      empty: previewOf('a', { checklists: [] }),
      revision: previewOf('a', { guide: { ...guide, mayRevise: true } }),
      taken: previewOf('a', { guide: { ...guide, mayRevise: false } }),
      boxes: previewOf('a', { guide: { ...guide, sameShape: true, mayRevise: false } }),
      same: previewOf('a', {
        guide: { ...guide, sameShape: true, sameRevision: true, mayRevise: true },
      }),
    };
    for (const [standing, preview] of Object.entries(cases)) {
      const one = read(preview);
      expect(standingOf(one, [one])).toBe(standing);
      expect(toImport([one]).length).toBe(['new', 'revision', 'boxes'].includes(standing) ? 1 : 0);
    }
  });

  it('lets only the first of two have a name', () => {
    const both = [read(previewOf('a')), read(previewOf('a'))] as const;
    expect(both.map((one) => standingOf(one, both))).toEqual(['new', 'double']);
  });
});

describe('lastProgress', () => {
  it('is that of the last whole line', () => {
    expect(lastProgress('')).toBeNull();
    expect(lastProgress('{"progress":0}\n{"progress":0.25}\n{"prog')).toBe(0.25);
    expect(lastProgress('{"progress":0.5}\n{"data":{"a":1}}\n')).toBe(0.5);
  });
});
