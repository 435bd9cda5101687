import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { cleanText } from '@/lib/markdown/clean-text';
import { gfmTree } from '@/lib/markdown/gfm-tree';
import { INJECTIONS } from '@/lib/testing/hostile-texts';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

// Its types are no dependency of ours.
const { JSDOM } = createRequire(import.meta.url)('jsdom');

type World = Awaited<ReturnType<typeof testWorld>>;

/** Asks, and gives what came, which is never a failure. */
async function ask(by: Visitor, method: string, path: string, body?: object) {
  const response = await by.fetch(`/api/v1${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  expect([method, path, body, response.status < 500, text.slice(0, 200)]).toEqual([
    method,
    path,
    body,
    true,
    text.slice(0, 200),
  ]);
  return { response, text };
}

/** Puts a text into every field that takes one, where the field lets it through. */
async function placeWith(w: World, text: string, approverId: string) {
  const { owner } = w;
  const { project, run, items } = await w.startRun(owner);
  const [item, other] = items as [(typeof items)[number], (typeof items)[number]];
  await ask(owner, 'PATCH', '/me', { name: text });
  const named = await ask(owner, 'PATCH', `/projects/${project.id}`, { name: text, guests: true });
  if (!named.response.ok) await ask(owner, 'PATCH', `/projects/${project.id}`, { guests: true });
  await ask(owner, 'PATCH', `/projects/${project.id}`, { description: text });
  await ask(owner, 'PATCH', `/runs/${run.id}`, { title: text });
  await ask(owner, 'PATCH', `/items/${item.id}`, {
    status: 'needs_work',
    justification: text,
    note: text,
    version: 1,
  });
  await ask(owner, 'PATCH', `/items/${other.id}`, {
    status: 'not_applicable',
    justification: text,
    version: 1,
  });
  for (const evidence of [
    { kind: 'text', text },
    { kind: 'link', url: 'https://example.com/', text },
    { kind: 'link', url: text },
    { kind: 'commit', text },
  ])
    await ask(owner, 'POST', `/items/${item.id}/evidence`, evidence);
  await ask(owner, 'POST', `/items/${item.id}/comments`, { body: text });
  await ask(owner, 'POST', `/items/${item.id}/actions`, { text });
  const waiver = { reason: text, approverId, expiresOn: '2026-12-01' };
  await ask(owner, 'POST', `/items/${item.id}/waivers`, waiver);
  const made = await ask(owner, 'POST', `/projects/${project.id}/reviews`, { name: text });
  const review = made.response.ok
    ? JSON.parse(made.text).data
    : JSON.parse((await ask(owner, 'POST', `/projects/${project.id}/reviews`, { name: 'x' })).text)
        .data;
  await ask(owner, 'PUT', `/reviews/${review.id}/participants/me`);
  const { token } = JSON.parse(
    (await ask(owner, 'PUT', `/reviews/${review.id}/guest-link`)).text,
  ).data;
  await ask(w.nobody, 'POST', `/guest-links/${token}/guests`, { name: text });
  return { project, run, item, review };
}

/** What a text leads to when it is no text: in a page, in a document, in a sheet, in headers. */
function expectHarmless(kind: string, text: string, response: Response) {
  const faults: string[] = [];
  if (kind === 'html') {
    const { document } = new JSDOM(text).window;
    for (const element of document.querySelectorAll('*')) {
      if (/^(?:script|iframe|object|embed|svg|form|base|link)$/i.test(element.tagName))
        faults.push(element.outerHTML);
      for (const { name, value } of element.attributes)
        if (
          /^on/i.test(name) ||
          (/^(?:href|src)$/.test(name) && !/^(?:https?:|mailto:|#)/.test(value))
        )
          faults.push(`${name}=${value}`);
    }
  }
  if (kind === 'md') {
    const visit = (node: { type: string; url?: string; children?: never[] }) => {
      if (node.type === 'html' && !/^<!--/.test((node as { value?: string }).value ?? ''))
        faults.push(JSON.stringify(node));
      if (node.url && !/^(?:https?:|mailto:|#)/.test(node.url)) faults.push(node.url);
      for (const child of node.children ?? []) visit(child);
    };
    visit(gfmTree(text) as never);
  }
  if (kind === 'csv')
    for (const [cell] of text.matchAll(/(?<=^|,|\r\n)"(?:[^"]|"")*"/g))
      if (/^"[\s\0]*[=+\-@\t\r]/.test(cell) && !/^"-?"$/.test(cell)) faults.push(cell);
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie' && value.includes('stolen')) faults.push(value);
    if (name === 'location' && !value.startsWith('/')) faults.push(value);
    if (name === 'content-disposition' && !/^attachment; filename="[a-z0-9.-]+"$/.test(value))
      faults.push(value);
  }
  return faults;
}

test('what is code to a database, a page, a sheet, a path or a header is text wherever it goes', {
  timeout: 120_000,
}, async () => {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const faults: unknown[] = [];
  for (const hostile of INJECTIONS) {
    const { project, run, item, review } = await placeWith(w, hostile, bo.id);
    // A project's report is the same writers over several runs.
    const places = ['md', 'html', 'csv', 'json'].map((format) => [
      format,
      `/runs/${run.id}/report?format=${format}&download=true`,
    ]);
    for (const format of ['md', 'html'])
      places.push([format, `/reviews/${review.id}/minutes?format=${format}&download=true`]);
    for (const [kind, path] of [
      ...places,
      ['jsonl', `/projects/${project.id}/events?format=jsonl`],
      ['json', `/search?q=${encodeURIComponent(hostile)}`],
      ['json', `/projects?q=${encodeURIComponent(hostile)}`],
      ['json', `/runs/${run.id}/items?q=${encodeURIComponent(hostile)}`],
      ['json', `/runs/${encodeURIComponent(hostile)}`],
    ] as [string, string][]) {
      const { response, text } = await ask(w.owner, 'GET', path);
      for (const fault of expectHarmless(kind, text, response)) faults.push([hostile, path, fault]);
    }
    const { note, justification } = await w.owner.call('get', '/items/{id}', {
      params: { id: item.id },
    });
    const kept = cleanText(hostile).trim();
    if (note !== null)
      expect([note, justification ?? ''].map((one) => cleanText(one).trim())).toEqual([kept, kept]);
    const { brokenAt } = await w.owner.call('get', '/projects/{id}/history', {
      params: { id: project.id },
    });
    expect(brokenAt).toBeNull();
  }
  expect(faults).toEqual([]);
  expect((await w.owner.list('/people')).meta.total).toBe(2);
  expect({}).not.toHaveProperty('polluted');
});
