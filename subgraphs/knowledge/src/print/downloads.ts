import type { HouseContext } from '@respi/kit/context.js';
import type { Download, DownloadDoors } from '@respi/kit/files.js';
import { isId } from '@respi/kit/reference.js';
import { loadContent } from '../content/content.reads.js';
import { loadText } from '../edition/edition.reads.js';
import { textOf } from '../edition/localized-content.js';
import { LOCALES } from '../edition/translation.states.js';
import { downloadContentFile } from '../library/library.reads.js';
import { printText } from './print-text.js';

const FOLDERS: Record<string, string> = { FAQ: 'faq', SHEET: 'scheda' };

/** A content on paper in a language, `<content>.<locale>`; nothing for who may not see it (P26, P38). */
async function textPdf(ctx: HouseContext, name: string): Promise<Download | null> {
  const [id = '', locale = ''] = name.split('.');
  if (!isId(id) || !(LOCALES as readonly string[]).includes(locale)) return null;
  const content = await loadContent(ctx, id);
  const text = content?.publishedRevisionId ? await textOf(ctx, content, locale, false) : null;
  const revision = text && (await loadText(ctx, text.revisionId));
  if (!content || !text || !revision) return null;
  const address = `${ctx.house.env.publicUrl}/${locale}/${FOLDERS[content.type] ?? 'contenuto'}/${content.slug}`;
  const body = printText({ content, text, revision: revision.number, address });
  return { name: `${content.slug}.${text.locale}.pdf`, mediaType: 'application/pdf', body };
}

/** What leaves this house as a file. */
export const downloads: DownloadDoors = { text: textPdf, content: downloadContentFile };
