import { expect, test } from '@jest/globals';
import { htmlOf } from './html';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://example.org"></iframe>',
  '<a href="javascript:alert(1)">a</a>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](<java\tscript:alert(1)>)',
  '[a](&#106;avascript:alert(1))',
  '[a](data:text/html,<script>alert(1)</script>)',
  '[a](vbscript:x)',
  '[a](blob:https://example.org/x)',
  '<javascript:alert(1)>',
  '[a][r]\n\n[r]: javascript:alert(1)',
  '[a](https://example.org "x\\" onclick=\\"alert(1)")',
  '![i](javascript:alert(1))',
  '![i](https://example.org/x.png "t")',
  '# <svg onload=alert(1)>',
  '```html" onload="alert(1)\n<b>x</b>\n```',
  '<style>body{display:none}</style>',
  '<form action="https://example.org"><input name=p></form>',
];
const TAGS = 'p a ul ol li strong em blockquote h3 h4 h5 h6 hr br code table thead tbody tr th td'.split(' ');

test.each(hostile)('I24 TH13: a hostile text of an editor comes out inert: %s', (text) => {
  const html = htmlOf(text, 'it');
  for (const [, tag = '', attributes = ''] of html.matchAll(/<\/?([a-z0-9]+)((?:\s+[^\s"=>]+="[^"]*")*)\s*\/?>/g)) {
    expect(TAGS).toContain(tag);
    for (const [, name, value = ''] of attributes.matchAll(/([^\s"=>]+)="([^"]*)"/g)) {
      expect(['href', 'title']).toContain(name);
      if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|tel:|[/#?]|$)/);
    }
  }
  // nothing but those tags: what is left holds no bracket
  expect(html.replace(/<\/?[a-z0-9]+(?:\s+[^\s"=>]+="[^"]*")*\s*\/?>/g, '')).not.toContain('<');
});

test('P37: what goes on is text where the text was: brackets of an example stay readable', () => {
  expect(htmlOf('scrivi `<script>` e 1 < 2', 'it')).toBe('<p>scrivi <code>&#x3C;script></code> e 1 &#x3C; 2</p>');
});
