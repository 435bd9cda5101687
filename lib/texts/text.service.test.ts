import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readTexts } from '@/lib/db/tables/tables';
import { noteNodes } from '@/lib/markdown/note-nodes';
import { testWorld } from '@/lib/testing/test-world';
import { createTextService } from './text.service';
import { TEXT_WORDS } from './text.words';
import { isWorthKeeping } from './text-id';
import { createTextKeeper, type ParseText } from './text-keeper';

const long = (text: string) => `${text} *of* [it](https://example.com).\n\n- one\n`.repeat(10);

async function world(parse: ParseText = async (text) => JSON.stringify(noteNodes(text))) {
  const { db, clock } = await testWorld();
  const parsed = vi.fn(parse);
  const keeper = createTextKeeper({
    db,
    clock,
    parse: parsed,
    onError: (error) => {
      throw error;
    },
  });
  const texts = createTextService({ db, clock, reading: keeper });
  const kept = () => db.read.select().from(readTexts);
  const later = (minutes: number) =>
    clock.set(new Date(clock.now().getTime() + minutes * 60_000).toISOString());
  return { keeper, texts, parsed, db, kept, later };
}

describe('texts', () => {
  it('read the same from what was kept as from the text', async () => {
    const { texts } = await world();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ maxLength: 300, unit: 'binary' })), async (parts) => {
        const text = long(parts.join('\n'));
        const read = await texts.readerOf([text, null, 'short']);
        // JSON has no undefined; nodes with one mean the same as nodes without.
        expect(read(text)).toEqual(JSON.parse(JSON.stringify(noteNodes(text))));
        expect(read(null)).toEqual([]);
        expect(read('short')).toEqual(noteNodes('short'));
      }),
      { numRuns: 30 },
    );
  });

  it('are parsed once, when they are saved, whoever shows them how often', async () => {
    const { keeper, texts, parsed } = await world();
    const body = long('A comment');
    keeper.noticed({ data: { text: long('an item'), comment: { id: '1', body } } } as never);
    await keeper.idle();
    for (let time = 0; time < 3; time += 1) await texts.readerOf([body, body]);
    expect(parsed.mock.calls.map(([text]) => text)).toEqual([body]);
  });

  it('that take too long are shown as they were typed, and say so', async () => {
    const { texts, parsed } = await world(async () => null);
    const text = '![a]('.repeat(1_000);
    for (const read of [await texts.readerOf([text]), await texts.readerOf([text])]) {
      expect(read(text)).toEqual([
        {
          type: 'paragraph',
          children: [{ type: 'emphasis', children: [{ type: 'text', value: TEXT_WORDS.tooLong }] }],
        },
        { type: 'code', value: text },
      ]);
    }
    expect(parsed).toHaveBeenCalledTimes(1);
  });

  it('that nobody has read in time are shown as they were typed, and are read later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answers: (() => void)[] = [];
    const { keeper, texts, parsed } = await world(
      (text) =>
        new Promise((resolve) => answers.push(() => resolve(JSON.stringify(noteNodes(text))))),
    );
    const all = Array.from({ length: 20 }, (_, at) => long(`Text ${at}`));
    const waiting = texts.readerOf(all);
    await vi.waitUntil(() => answers.length > 0);
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(JSON.stringify((await waiting)(all[0] as string))).toContain(TEXT_WORDS.notYet);
    expect(parsed.mock.calls.length).toBeLessThan(all.length);
    for (const answer of answers) answer();
    await keeper.idle();
    const known = all.filter((text) => parsed.mock.calls.some(([one]) => one === text));
    const read = await texts.readerOf(known);
    for (const text of known) expect(JSON.stringify(read(text))).not.toContain(TEXT_WORDS.notYet);
  });

  it('that somebody only looks at are read, and not kept', async () => {
    const { keeper, texts, parsed, kept } = await world();
    const draft = long('A draft');
    const tree = await texts.treeOf(draft, 'somebody');
    expect(JSON.stringify(tree)).toContain('"tagName":"ul"');
    await keeper.idle();
    expect(await kept()).toEqual([]);
    await texts.readerOf([draft]);
    await texts.treeOf(draft, 'somebody');
    expect(parsed).toHaveBeenCalledTimes(2);
    expect(await kept()).toHaveLength(1);
  });

  it('that took too long are tried again, three times in all and minutes apart', async () => {
    const text = long('On a busy machine');
    for (const look of ['page', 'report']) {
      let isBusy = true;
      const w = await world(async (one) => (isBusy ? null : JSON.stringify(noteNodes(one))));
      const read = async () =>
        JSON.stringify(
          look === 'page'
            ? await w.texts.treeOf(text, 'somebody')
            : (await w.texts.readerOf([text]))(text),
        );
      w.keeper.noticed({ data: { note: text } } as never);
      await w.keeper.idle();
      expect(await read()).toContain(TEXT_WORDS.tooLong);
      w.later(4);
      await read();
      expect(w.parsed).toHaveBeenCalledTimes(1);
      w.later(2);
      isBusy = false;
      expect(await read()).not.toContain(TEXT_WORDS.tooLong);
      expect(w.parsed).toHaveBeenCalledTimes(2);
      expect(await w.kept()).toMatchObject([{ tries: 2, blocks: expect.any(String) }]);
    }
    const { texts, parsed, later } = await world(async () => null);
    for (let day = 0; day < 10; day += 1) {
      await Promise.all([texts.readerOf([text]), texts.readerOf([text])]);
      later(24 * 60);
    }
    expect(parsed.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it('that were read long ago are no longer kept, and are read again when they are wanted', async () => {
    const { keeper, texts, parsed, kept, later } = await world();
    const old = Array.from({ length: 250 }, (_, at) => long(`Old ${at}`));
    // Asking waits for some seconds only, which all of them may take.
    for (let at = 0; at < old.length; at += 25) await keeper.haveRead(old.slice(at, at + 25));
    later(60 * 24 * 60);
    await keeper.haveRead([long('New')]);
    later(29 * 24 * 60);
    await keeper.sweep();
    expect(await kept()).toHaveLength(251);
    later(2 * 24 * 60);
    await keeper.sweep();
    expect(await kept()).toHaveLength(1);
    parsed.mockClear();
    const read = await texts.readerOf([old[0] as string]);
    expect(read(old[0] as string)).toEqual(JSON.parse(JSON.stringify(noteNodes(old[0] as string))));
    expect(parsed).toHaveBeenCalledTimes(1);
  });

  it('that are short or plain are not kept: that would cost more than parsing them', () => {
    expect(isWorthKeeping('*short*')).toBe(false);
    expect(isWorthKeeping('Plain words, many of them. '.repeat(100))).toBe(false);
    expect(isWorthKeeping(long('marked'))).toBe(true);
    expect(isWorthKeeping(null)).toBe(false);
  });
});
