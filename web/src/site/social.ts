import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metadata } from 'next';
import { env } from '../env';
import { inLocale, readTerritory } from './territory';

/** What networks show whole (Open Graph), px; `infra/territories/draw-social.ts` draws it so. */
const SIZE = { width: 1200, height: 630 } as const;
/** Languages as Open Graph names them: with a country. */
const SPOKEN: Readonly<Record<string, string>> = {
  it: 'it_IT',
  en: 'en_GB',
  fr: 'fr_FR',
  ar: 'ar_AR',
  ro: 'ro_RO',
  sq: 'sq_AL',
  uk: 'uk_UA',
  zh: 'zh_CN',
  es: 'es_ES',
};

/** The picture of a language, PNG; null where the territory has none. */
export const readSocialPicture = (locale: string): Promise<Buffer | null> =>
  readFile(join(env.territoryDir, 'social', `${locale}.png`)).catch(() => null);

type Told = { readonly title: string; readonly description?: string; readonly url: string };

/** Head of a page for those who share it: its picture with its words, and what it is called (P37); `article` is a content. */
export async function socialHead(
  locale: string,
  article?: Told,
): Promise<Required<Pick<Metadata, 'openGraph' | 'twitter'>>> {
  const { brand } = await readTerritory();
  const alt = `${brand.name}: ${inLocale(brand.title, locale)}. ${inLocale(brand.tagline, locale)}.`;
  const url = `/immagine/${locale}.png`;
  const images = [{ url, ...SIZE, alt, type: 'image/png' }];
  const page = { siteName: brand.name, locale: SPOKEN[locale], images };
  return {
    openGraph: article ? { type: 'article', ...page, ...article } : { type: 'website', ...page },
    // kind and size stand in what Open Graph says
    twitter: {
      card: 'summary_large_image',
      images: [{ url, alt }],
      title: article?.title,
      description: article?.description,
    },
  };
}
