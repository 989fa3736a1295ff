import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Markdown } from './Markdown';

const territories = join(import.meta.dirname, '..', '..', '..', 'infra', 'territories');

const textsOf = (territory: string) =>
  readdirSync(join(territories, territory, 'contents'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const raw = readFileSync(join(territories, territory, 'contents', name), 'utf8');
      const [, body = ''] = /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(raw) ?? [];
      return { name, body: body.replace(/^## [A-Z_]+$/gm, '') };
    });

test.each(['cuneo', 'savona'])(
  'issue 7: every text of %s is shown as it was meant: lists as lists, stress as stress',
  (territory) => {
    const texts = textsOf(territory);
    expect(texts.length).toBeGreaterThan(2);
    for (const { name, body } of texts) {
      const html = renderToStaticMarkup(<Markdown text={body} />);
      const count = (mark: RegExp, of: string) => of.match(mark)?.length ?? 0;
      expect([name, count(/<li>/g, html)]).toEqual([name, count(/^\s*(- |\d+\. )/gm, body)]);
      expect([name, count(/<strong>/g, html) * 2]).toEqual([name, count(/\*\*/g, body)]);
      expect([name, count(/\*\*|&lt;|^- /gm, html)]).toEqual([name, 0]);
    }
  },
);
