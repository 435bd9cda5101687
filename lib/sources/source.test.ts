import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLAIMS } from '@/lib/model/claim';
import { testWorld } from '@/lib/testing/test-world';
import { claimFor } from './source-boxes.rules';

type World = Awaited<ReturnType<typeof testWorld>>;

const STATUSES = ['open', 'done', 'needs_work', 'not_applicable'] as const;

const AS_IT_IS =
  '\uFEFF---\r\nname: release\r\n---\r\n\r\n# Release\r\n\r\n## Before\r\n\r\n* [ ] Tag *it* 🏷️\r\n\t1. [X] Ask\r\n> + [~] Tell the press\r\n\r\n```\r\n- [ ] no item\r\n```\r\n\r\n## After\r\n\r\n- [ ] Rest\r\n- [-] Later';

async function world() {
  const w = await testWorld();
  const project = await w.owner.call('post', '/projects', { body: { name: 'Orders' } });
  const bring = (source: string) =>
    w.owner.call('post', '/imports', { body: { source, origin: { kind: 'paste' } } });
  const start = (checklistId: string, claims?: { done: string[]; notApplicable: string[] }) =>
    w.owner.call('post', '/projects/{id}/runs', {
      params: { id: project.id },
      body: { checklistId, ...(claims ? { claims } : {}) },
    });
  return { ...w, project, bring, start };
}

async function itemsOf({ owner }: World, runId: string) {
  const { items } = await owner.call('get', '/runs/{id}/snapshot', { params: { id: runId } });
  return items;
}

async function textAt({ owner }: World, path: string) {
  const response = await owner.fetch(`/api/v1${path}`);
  expect(response.status).toBe(200);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return { text: decoder.decode(await response.arrayBuffer()), headers: response.headers };
}

async function answer(
  w: World,
  runId: string,
  wanted: readonly ((typeof STATUSES)[number] | null)[],
) {
  const changes = (await itemsOf(w, runId)).flatMap(({ id, version }, at) => {
    const status = wanted[at % wanted.length];
    const justification = status === 'open' || status === 'done' ? null : 'So.';
    return status ? [{ id, version, status, justification }] : [];
  });
  if (changes.length === 0) return;
  await w.owner.call('patch', '/runs/{id}/items', { params: { id: runId }, body: { changes } });
}

test('what nobody has answered goes out as it came in, to the byte', async () => {
  const w = await world();
  const { checklists, guide } = await w.bring(AS_IT_IS);
  const runs = [];
  for (const { id } of checklists) runs.push(await w.start(id));
  const { text, headers } = await textAt(w, `/runs/${runs[0]?.id}/source`);
  expect(text).toBe(AS_IT_IS);
  expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename=release.md');
  const all = await textAt(w, `/guides/${guide.id}/source?project=${w.project.id}`);
  expect(all.text).toBe(AS_IT_IS);
});

test('runs of one guide go out together as one document, if it has room for what they say', async () => {
  const w = await world();
  const { checklists, guide } = await w.bring(AS_IT_IS);
  const [before, after] = await Promise.all(checklists.map(({ id }) => w.start(id)));
  await answer(w, before?.id as string, ['done', 'open', 'needs_work']);
  await answer(w, after?.id as string, ['not_applicable']);
  const expected = AS_IT_IS.replace('* [ ] Tag', '* [x] Tag')
    .replace('[X] Ask', '[ ] Ask')
    .replace('[~] Tell', '[ ] Tell')
    .replace('- [ ] Rest', '- [~] Rest');
  const of = (query: string) => textAt(w, `/guides/${guide.id}/source?${query}`);
  expect((await of(`runs=${before?.id},${after?.id}`)).text).toBe(expected);
  expect((await of(`project=${w.project.id}`)).text).toBe(expected);
  const again = await w.start(checklists[0]?.id as string);
  const refused = async (query: string) => {
    const response = await w.owner.fetch(`/api/v1/guides/${guide.id}/source?${query}`);
    const { error } = await response.json();
    return [error.code, error.details[0]?.field];
  };
  expect(await refused(`runs=${before?.id},${again.id}`)).toEqual(['VALIDATION_ERROR', 'runs']);
  expect(await refused('')).toEqual(['VALIDATION_ERROR', 'project']);
  expect(await refused(`project=${w.project.id}&runs=${again.id}`)).toEqual([
    'VALIDATION_ERROR',
    'runs',
  ]);
  expect(await refused('runs=x')).toEqual(['VALIDATION_ERROR', 'runs.0']);
  const { run: other } = await w.startRun(w.owner);
  expect(await refused(`runs=${other.id}`)).toEqual(['VALIDATION_ERROR', 'runs']);
});

test('a document is for those who may see its run', async () => {
  const w = await world();
  const { run } = await w.startRun(w.owner, { access: 'private' });
  const bo = await w.join('Bo');
  for (const by of [bo, w.nobody]) {
    const response = await by.fetch(`/api/v1/runs/${run.id}/source`);
    expect(response.status).toBe(by === bo ? 404 : 401);
  }
});

const word = fc.constantFrom('Tag it', 'Ask *Bo*', '確認する', 'שלום', '🏷️ `code`', 'a | b');
const item = fc.record({
  bullet: fc.constantFrom('-', '*', '+', '1.', '1)'),
  box: fc.constantFrom(' ', 'x', 'X', '~'),
  word,
  nested: fc.boolean(),
});
const documents = fc.record({
  end: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  lists: fc.array(
    fc.record({
      heading: fc.option(word, { nil: null }),
      items: fc.array(item, { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

let number = 0;

/** A document that no other one is like. */
function written({ end, mark, lists }: typeof documents extends fc.Arbitrary<infer D> ? D : never) {
  number += 1;
  const lines = lists.flatMap(({ heading, items }) => [
    ...(heading === null ? ['A word.'] : [`## ${heading}`]),
    '',
    ...items.flatMap(({ bullet, box, word: text, nested }) => [
      `${bullet} [${box}] ${text}`,
      ...(nested ? [`${' '.repeat(bullet.length + 1)}- [ ] Below it`] : []),
    ]),
    '',
  ]);
  return mark + [`# Document ${number}`, '', ...lines].join(end);
}

test('whatever is answered, a document goes out with other boxes alone, and comes back as it went', {
  timeout: 120_000,
}, async () => {
  const w = await world();
  const answers = fc.array(fc.constantFrom(...STATUSES, null), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(documents, answers, async (document, wanted) => {
      const source = written(document);
      const made = await w.bring(source);
      const ids: string[] = [];
      for (const { id } of made.checklists) ids.push((await w.start(id)).id);
      for (const id of ids) await answer(w, id, wanted);
      const { text } = await textAt(w, `/guides/${made.guide.id}/source?runs=${ids}`);
      const empty = (one: string) => one.replace(/\[[ xX~]\]/g, '[ ]');
      expect(text.length).toBe(source.length);
      expect(empty(text)).toBe(empty(source));

      const back = await w.bring(text);
      expect(back).toMatchObject({ made: 'nothing', revision: made.revision });
      for (const [at, { id, claims }] of back.checklists.entries()) {
        const said = (await itemsOf(w, ids[at] as string)).map(({ status }) => claimFor(status));
        const again = await itemsOf(w, (await w.start(id, claims)).id);
        expect(again.map(({ status }) => status)).toEqual(said);
        for (const { status, strength, answeredBy, counts } of again) {
          expect(CLAIMS).toContain(status);
          const claimed = status === 'open' ? null : 'claimed';
          expect({ strength, answeredBy, counts }).toEqual({
            strength: claimed,
            answeredBy: null,
            counts: false,
          });
        }
      }
    }),
    { numRuns: 25 },
  );
});
