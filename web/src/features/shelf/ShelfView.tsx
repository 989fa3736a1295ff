import { getTranslations } from 'next-intl/server';
import { type ContentCategory, ShelfDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeading } from '../../ui/PageHeading';
import { Pagination } from '../../ui/Pagination';
import { SearchBox } from '../../ui/SearchBox';
import { Tabs } from '../../ui/Tabs';
import { Unavailable } from '../../ui/Unavailable';
import { ShelfList } from './ShelfRow';

const shelves = {
  news: { path: '/notizie', type: 'NEWS', kinds: [] },
  documents: { path: '/documenti', type: 'DOCUMENT', kinds: ['CIRCULAR', 'LAW', 'FORM', 'GUIDE'] },
  links: { path: '/link-utili', type: 'LINK', kinds: ['INSTITUTION', 'ONLINE_SERVICE', 'INFORMATION', 'SUPPORT'] },
} as const satisfies Record<string, { path: string; type: string; kinds: readonly ContentCategory[] }>;
export type Shelf = keyof typeof shelves;

type Props = { locale: string; shelf: Shelf; category?: string; after?: string; thanked: boolean };

/** What is kept of one kind, newest first, by category where there are categories (P8, P23, P24). */
export async function ShelfView({ locale, shelf, category, after, thanked }: Props) {
  const [t, common] = await Promise.all([getTranslations('shelf'), getTranslations('common.pagination')]);
  const { path, type, kinds } = shelves[shelf];
  const kind = (kinds as readonly ContentCategory[]).find((one) => one === category) ?? null;
  const variables = { locale, type, category: kind, after: after ?? null };
  const { data } = await query({ query: ShelfDocument, variables });
  const base = link(locale, path);
  const here = kind ? `${base}?genere=${kind}` : base;
  const page = data?.contents;
  const next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  const contents = page?.edges.map(({ node }) => node) ?? [];
  return (
    <Page locale={locale} crumbs={[{ text: t(`${shelf}.title`) }]} rating="page" thanked={thanked}>
      <PageHeading title={t(`${shelf}.title`)} lead={t(`${shelf}.lead`)} />
      {shelf === 'documents' && (
        <SearchBox
          action={link(locale, '/cerca')}
          label={t('documents.search')}
          submit={t('documents.find')}
          hidden={{ tipo: 'DOCUMENT' }}
        />
      )}
      {kinds.length > 0 && (
        <Tabs
          label={t('byKind')}
          tabs={[
            { text: t('all'), href: base, isCurrent: !kind },
            ...kinds.map((one) => ({
              text: t(`category.${one}`),
              href: `${base}?genere=${one}`,
              isCurrent: one === kind,
            })),
          ]}
        />
      )}
      {!page && <Unavailable />}
      {page && contents.length === 0 && <EmptyState icon="file" title={t(`${shelf}.none`)} />}
      {contents.length > 0 && <ShelfList contents={contents} />}
      <Pagination
        label={common('label')}
        next={
          next ? { href: `${here}${kind ? '&' : '?'}dopo=${encodeURIComponent(next)}`, text: common('next') } : null
        }
        first={after ? { href: here, text: common('first') } : null}
      />
    </Page>
  );
}
