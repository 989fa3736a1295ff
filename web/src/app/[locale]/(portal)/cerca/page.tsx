import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { PAGE } from '../../../../features/search/SearchFilters';
import { SearchView } from '../../../../features/search/SearchView';
import { one } from '../../../../forms/form-state';

type Props = PageProps<'/[locale]/cerca'>;

const kind = z.enum(['FAQ', 'SHEET', 'NEWS', 'DOCUMENT']).nullable().catch(null);
const many = z.coerce.number().int().min(PAGE).max(100).catch(PAGE);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = await searchParams;
  const t = await getTranslations('search');
  const text = one(q)?.trim();
  return { title: text ? t('titleOf', { text }) : t('title'), robots: { index: false } };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { q, tipo, argomento, quanti } = await searchParams;
  const text = (one(q) ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, 200);
  const topicId = z
    .uuid()
    .nullable()
    .catch(null)
    .parse(one(argomento) ?? null);
  return (
    <SearchView
      locale={locale}
      asked={{ text, type: kind.parse(one(tipo) ?? null), topicId, first: many.parse(one(quanti)) }}
    />
  );
}
