import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { readSearch } from '../../../../features/search/read-search';
import { type Asked, PAGE } from '../../../../features/search/SearchFilters';
import { SearchView } from '../../../../features/search/SearchView';
import { one } from '../../../../forms/form-state';

type Props = PageProps<'/[locale]/cerca'>;

const kind = z.enum(['FAQ', 'SHEET', 'NEWS', 'DOCUMENT']).nullable().catch(null);
const many = z.coerce.number().int().min(PAGE).max(100).catch(PAGE);

async function askedOf(parameters: Props['searchParams']): Promise<Asked> {
  const { q, tipo, argomento, quanti } = await parameters;
  const text = (one(q) ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, 200);
  const topicId = z
    .uuid()
    .nullable()
    .catch(null)
    .parse(one(argomento) ?? null);
  return { text, type: kind.parse(one(tipo) ?? null), topicId, first: many.parse(one(quanti)) };
}

/** A screen reader speaks the title first: it tells how much was found (WCAG 4.1.3 for pages that load anew). */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, asked, t] = await Promise.all([params, askedOf(searchParams), getTranslations('search')]);
  const { text } = asked;
  const found = await readSearch(locale, asked);
  const title = () => {
    if (!text) return t('title');
    if (!found?.search) return t('titleOf', { text });
    const count = found.search.total + found.search.fallbackHits.length;
    if (count > 0) return t('found', { count, text });
    return found.trainingDocuments?.edges.length ? t('titleOf', { text }) : t('none', { text });
  };
  return { title: title(), robots: { index: false } };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const [{ locale }, asked] = await Promise.all([params, askedOf(searchParams)]);
  return <SearchView locale={locale} asked={asked} />;
}
