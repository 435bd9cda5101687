import * as fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { anyText } from './test-texts';
import { toHast } from './to-hast';

const html = (markdown: string) => toHtml(toHast(markdown));

describe('raw HTML', () => {
  test('is shown as text', () => {
    expect(html('<div onclick="x">\nhi\n</div>')).toBe(
      '<p>&#x3C;div onclick="x">\nhi\n&#x3C;/div></p>',
    );
    expect(html('a <b>c</b>')).toBe('<p>a &#x3C;b>c&#x3C;/b></p>');
    expect(html('- <u>')).toContain('&#x3C;u>');
  });

  test('loses its comments', () => {
    expect(html('a<!-- id: x --> b')).toBe('<p>a b</p>');
    expect(html('<!-- a\n\n- [ ] b')).toBe('');
    expect(html('<!--> x -->')).toContain('x --');
  });
});

describe('addresses', () => {
  test.each([
    'http://a.example',
    'https://a.example',
    'mailto:a@a.example',
    '/a',
    'a.md',
    '#a',
    '?q=a:b',
  ])('%s is linked to', (url) => expect(html(`[a](<${url}>)`)).toContain('href='));

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    ' javascript:x',
    'java\tscript:x',
    'data:text/html,x',
    'vbscript:x',
    '&#1;javascript:x',
    'file:///etc',
  ])('%j is not', (url) => expect(html(`[a](<${url}>) ![b](<${url}>)`)).not.toMatch(/href|src/));

  test('of images on other hosts are linked to, never loaded', () => {
    expect(html('![alt](http://a.example/i.png "t")')).toBe(
      '<p><a href="http://a.example/i.png" title="t">alt</a></p>',
    );
    expect(html('![](//a.example/i.png)')).toBe(
      '<p><a href="//a.example/i.png">//a.example/i.png</a></p>',
    );
    expect(html('[![alt](http://a.example/i.png)](/b)')).toBe(
      '<p><a href="/b"><span>alt</span></a></p>',
    );
    expect(html('![alt](i.png)')).toBe('<p><img src="i.png" alt="alt"></p>');
  });

  test('no document loads anything or runs anything', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        for (const element of elements(toHast(`${a}\n\n![x](${b})\n\n[y](<${b}>)`))) {
          const { href, src } = element.properties;
          expect(String(src ?? '')).not.toMatch(/^([a-z]+:|\/\/)/i);
          expect(String(href ?? '')).not.toMatch(/^(?!https?:|mailto:)[^/?#]*:/i);
        }
      }),
    );
  });
});

describe('headings', () => {
  test('have prefixed ids, numbered when repeated and never empty', () => {
    const ids = elements(toHast('# A `b`\n\n## A b\n\n### 🎉')).map(
      (element) => element.properties.id,
    );
    expect(ids.filter(Boolean)).toEqual([
      'user-content-a-b',
      'user-content-a-b-1',
      'user-content-section',
    ]);
  });

  test('are reached by links to their plain slugs', () => {
    expect(html('# Ä b\n\n[x](#ä-b) [y](#none)')).toMatch(
      /href="#user-content-%C3%A4-b".*href="#none"/,
    );
  });
});

test('GFM is complete: disabled boxes, tables, strikethrough, footnotes, autolinks', () => {
  expect(html('- [x] a')).toContain('<input type="checkbox" checked disabled>');
  expect(html('| a |\n| :-: |\n| b |')).toContain('<td align="center">b</td>');
  expect(html('~~a~~')).toBe('<p><del>a</del></p>');
  expect(html('www.example.com')).toContain('href="http://www.example.com"');
  expect(html('a[^1]\n\n[^1]: note')).toMatch(/href="#user-content-fn-1".*id="user-content-fn-1"/s);
});

test('a box after an empty item is text', () => {
  expect(html('1)\n[x] *a*')).toContain('<p>[x] <em>a</em></p>');
  expect(html('-\n[ ] a')).toContain('<p>[ ] a</p>');
});

test('what is nested too deeply is text', () => {
  expect(html(`${'> '.repeat(5000)}a`)).toMatch(/^<pre>> > /);
});

function elements(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elements)] : own;
}
