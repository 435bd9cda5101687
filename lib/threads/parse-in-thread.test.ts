import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTextParser } from './parse-in-thread';
import { ownPlace } from './thread-time';

/** Answers each text with itself, but for `slow`, which never ends, `broken`, and one that has no processor. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads');
const { readlinkSync } = require('node:fs');
const place = () => '/proc/' + readlinkSync('/proc/thread-self') + '/schedstat';
parentPort.on('message', (text) => {
  if (text === 'broken') throw new Error('broken');
  if (text === 'slow') for (;;);
  if (text === 'kept waiting') {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 900);
  }
  parentPort.postMessage('parsed ' + text);
});
parentPort.postMessage(PLACE);
`;
const PATIENT = { spent: 10_000, passed: 10_000, passedUnknown: 10_000 };
const QUICK = { spent: 300, passed: 10_000, passedUnknown: 300 };
/** A system that tells no thread's time. */
const UNTOLD = "''";
const TOLD = ownPlace() === '' ? UNTOLD : 'place()';

function parserOf(limits: typeof PATIENT, place = TOLD) {
  const ended: Promise<number>[] = [];
  const parser = createTextParser(() => {
    const worker = new Worker(PROGRAM.replace('PLACE', place), { eval: true });
    ended.push(new Promise((resolve) => worker.on('exit', resolve)));
    return worker;
  }, limits);
  onTestFinished(parser.close);
  const parse = (text: string, asker: unknown = 'somebody', isWaitedFor = true) =>
    parser.parse(text, { asker, isWaitedFor });
  const parseAll = (texts: string[]) => Promise.all(texts.map((text) => parse(text)));
  return { ...parser, parse, parseAll, ended };
}

describe('createTextParser', () => {
  it.each([TOLD, UNTOLD])(
    'gives nothing for a text that takes too long, ends its thread, and goes on (%s)',
    async (place) => {
      const { parseAll, ended } = parserOf(QUICK, place);
      const all = await parseAll(['a', 'slow', 'b']);
      expect(all).toEqual(['parsed a', null, 'parsed b']);
      expect(ended).toHaveLength(2);
      expect(await ended[0]).toBe(1);
    },
  );

  it('needs one thread for many texts', async () => {
    const { parseAll, ended } = parserOf(PATIENT);
    const texts = Array.from({ length: 50 }, (_, at) => `text ${at}`);
    expect(await parseAll(texts)).toEqual(texts.map((text) => `parsed ${text}`));
    expect(ended).toHaveLength(1);
  });

  it('refuses a text that breaks its thread, and reads the next one', async () => {
    const { parse } = parserOf(PATIENT);
    await expect(parse('broken')).rejects.toThrow('broken');
    expect(await parse('a')).toBe('parsed a');
  });

  it('refuses what waits when it is closed', async () => {
    const { parse, close } = parserOf(PATIENT);
    const waiting = expect(Promise.all([parse('slow'), parse('a')])).rejects.toThrow('stopping');
    await close();
    await waiting;
  });

  it.skipIf(TOLD === UNTOLD)('reads a text whose thread gets no processor for long', async () => {
    const { parse } = parserOf(QUICK);
    expect(await parse('kept waiting')).toBe('parsed kept waiting');
  });

  it('ends a text whose thread gets no processor at all, some time', async () => {
    const { parse } = parserOf({ ...QUICK, passed: 400 });
    expect(await parse('kept waiting')).toBe(null);
  });

  it('reads what somebody waits for before what somebody else saved', async () => {
    const { parse } = parserOf(PATIENT);
    const order: string[] = [];
    const noted = (text: string, asker: string, isWaitedFor: boolean) =>
      parse(text, asker, isWaitedFor).then(() => order.push(text));
    const saved = Array.from({ length: 48 }, (_, at) => noted(`saved ${at}`, 'Ann', false));
    const shown = noted('shown', 'Bo', true);
    const hurried = noted('saved 47', 'Cy', true);
    await Promise.all([...saved, shown, hurried]);
    expect(order.indexOf('shown')).toBeLessThan(3);
    expect(order.indexOf('saved 47')).toBeLessThan(4);
    expect(order).toHaveLength(50);
  });

  it('parses a text once for all who ask meanwhile', async () => {
    const { parse } = parserOf(PATIENT);
    const [one, two] = [parse('a', 'Ann', false), parse('a', 'Bo')];
    expect([await one, await two]).toEqual(['parsed a', 'parsed a']);
  });

  it('refuses what one asker has too much of, and nobody else’s', async () => {
    const { parse } = parserOf(PATIENT);
    const all = Array.from({ length: 120 }, (_, at) => parse(`text ${at}`, 'Ann', false));
    const other = parse('a', 'Bo', false);
    const results = await Promise.all(all);
    expect(results.filter((blocks) => blocks === undefined)).toHaveLength(20);
    expect(await other).toBe('parsed a');
  });
});
