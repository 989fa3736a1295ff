import type { Tx } from '@respi/kit/command.js';
import type { ContentItem } from '../content/content.entity.js';
import type { Revision } from '../edition/revision.entity.js';
import { SOURCE_LOCALE } from '../edition/translation.states.js';
import { linksIn } from './links-in.js';

/** Notes the links of the texts that readers see; new ones of the web wait to be looked at (P20). */
export async function noteLinks(tx: Tx, content: ContentItem, texts: readonly Revision[]): Promise<void> {
  await tx.sql('delete from content_link where content_id = ?', [content.id]);
  const rows = texts.flatMap((text) =>
    linksIn([text.abstract ?? '', text.body, ...text.blocks.map((block) => block.body)].join('\n')).map(
      ({ url, slug }) => ({ locale: text.locale, url, kind: slug ? 'INTERNAL' : 'EXTERNAL', slug }),
    ),
  );
  const sources = texts.length > 0 ? content.sources : [];
  for (const { url } of sources) if (url) rows.push({ locale: SOURCE_LOCALE, url, kind: 'SOURCE', slug: null });
  for (const { locale, url, kind, slug } of rows) {
    await tx.sql(
      `insert into content_link (content_id, locale, url, kind, target_id)
       values (?, ?, ?, ?, (select content_id from content_slug where slug = ?)) on conflict do nothing`,
      [content.id, locale, url.slice(0, 2_000), kind, slug],
    );
    if (kind === 'INTERNAL') continue;
    await tx.sql(`insert into link_check (url, state, due_at) values (?, 'UNKNOWN', ?) on conflict do nothing`, [
      url.slice(0, 2_000),
      tx.now,
    ]);
  }
}
