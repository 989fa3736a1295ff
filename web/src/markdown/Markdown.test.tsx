import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Markdown } from './Markdown';

const html = (text: string): string => renderToStaticMarkup(<Markdown text={text} />);

test('P10: a text of an editor keeps lists, links and emphasis, with headings under those of the page', () => {
  expect(html('# Uno\n\n- **due** [tre](https://example.org)')).toBe(
    '<div class="prose"><h3>Uno</h3>\n<ul>\n<li><strong>due</strong> <a href="https://example.org">tre</a></li>\n</ul></div>',
  );
});

test('I24: scripts, raw HTML, images and javascript addresses do not survive in a text of an editor', () => {
  const text =
    '<script>alert(1)</script>\n\n<b onclick="x">q</b> ![i](https://example.org/x.png) [l](javascript:alert(1))';
  expect(html(text)).not.toMatch(/script|onclick|img|javascript/);
});

test('P1 P20: a link to a page of this site stays in the language of the reader, others are left alone', () => {
  const text =
    '[a](/faq/uno) [b](/it/faq/due) [c](https://example.org/faq) [d](//example.org) [e](/api/files/x) [f](/)';
  const shown = renderToStaticMarkup(<Markdown text={text} locale="ar" />);
  expect([...shown.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    ...['/ar/faq/uno', '/it/faq/due', 'https://example.org/faq', '//example.org', '/api/files/x', '/ar/'],
  ]);
});
