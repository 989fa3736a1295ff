import { getTranslations } from 'next-intl/server';
import { TrainingArchiveDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { longDate } from '../../time/words';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeading } from '../../ui/PageHeading';
import { Pagination } from '../../ui/Pagination';
import { SearchBox } from '../../ui/SearchBox';
import { Unavailable } from '../../ui/Unavailable';

type Props = { locale: string; text: string | undefined; after: string | undefined };

/** Proceedings, slides and recordings that are public, newest first, by their words (T12, T25). */
export async function ArchiveView({ locale, text, after }: Props) {
  const [t, words, common, { data }] = await Promise.all([
    getTranslations('training.archive'),
    getTranslations('training'),
    getTranslations('common.pagination'),
    query({ query: TrainingArchiveDocument, variables: { text: text || null, kind: null, after: after ?? null } }),
  ]);
  const page = data?.trainingDocuments;
  const base = link(locale, '/formazione/archivio');
  const asked = text ? `&q=${encodeURIComponent(text)}` : '';
  return (
    <Page locale={locale} crumbs={[{ text: words('title'), href: link(locale, '/formazione') }, { text: t('title') }]}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <SearchBox action={base} label={t('search')} submit={t('find')} value={text} id="cerca-atti" />
      {!page && <Unavailable />}
      {page?.edges.length === 0 && <EmptyState icon="file" title={text ? t('noneFound') : t('none')} />}
      {page && page.edges.length > 0 && (
        <ul>
          {page.edges.map(({ node }) => (
            <li key={node.id}>
              <h2 className="h5">
                <a href={node.url ?? `/api${node.href}`} lang="it">
                  {node.title}
                </a>
              </h2>
              <p>{`${t(`kind.${node.kind}`)} · ${longDate(locale, node.publishedAt)}`}</p>
              {node.abstract && <p lang="it">{node.abstract}</p>}
              {node.event && (
                <p>
                  <a href={link(locale, `/formazione/${node.event.slug}`)} lang="it">
                    {node.event.title}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {page && (
        <Pagination
          label={common('label')}
          next={
            page.pageInfo.hasNextPage && page.pageInfo.endCursor
              ? { href: `${base}?dopo=${encodeURIComponent(page.pageInfo.endCursor)}${asked}`, text: common('next') }
              : null
          }
          first={
            after ? { href: `${base}${text ? `?q=${encodeURIComponent(text)}` : ''}`, text: common('first') } : null
          }
        />
      )}
    </Page>
  );
}
