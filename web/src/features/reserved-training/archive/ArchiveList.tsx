import { getLocale, getTranslations } from 'next-intl/server';
import type { ReservedArchiveQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { SentFile } from '../../../session/SentFile';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterBar } from '../../../ui/FilterBar';
import { Pagination } from '../../../ui/Pagination';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { documentKinds } from '../vocabulary';
import { type ArchiveQuestion, archiveAddress } from './archive-question';

type Props = { page: NonNullable<ReservedArchiveQuery['trainingDocuments']>; question: ArchiveQuestion };

/** T12, T25: what meetings left behind, public and for the network, by its words and kind, newest first. */
export async function ArchiveList({ page, question }: Props) {
  const [t, kinds, list, common, locale] = await Promise.all([
    getTranslations('reserved-training.archive'),
    getTranslations('reserved-training.documents'),
    getTranslations('reserved-frame.list'),
    getTranslations('common.pagination'),
    getLocale(),
  ]);
  const isAsked = Boolean(question.text || question.kind);
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      <FilterBar
        action={link(locale, '/area-riservata/formazione/archivio')}
        words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
        isFiltered={Boolean(question.kind)}
        search={<TextField type="search" name="q" label={t('search')} value={question.text} maxLength={200} />}
      >
        <Select
          name="tipo"
          label={kinds('kindLabel')}
          value={question.kind}
          placeholder={list('any')}
          options={documentKinds.map((value) => ({ value, text: kinds(`kind.${value}`) }))}
        />
      </FilterBar>
      {page.edges.length === 0 && (
        <EmptyState icon="file" title={isAsked ? t('noneFound') : t('none')}>
          <p>{isAsked ? t('noneFoundHint') : t('noneHint')}</p>
        </EmptyState>
      )}
      <ul className="plain-rows">
        {page.edges.map(({ node }) => (
          <li key={node.id}>
            <h2 className="h5">
              <SentFile name={node.title} href={node.href} state={node.state} lang="it" />
            </h2>
            <p className="badge-row">
              <Badge tone="primary">{kinds(`kind.${node.kind}`)}</Badge>
              <Badge tone={node.isPublic ? 'success' : 'neutral'}>{kinds(node.isPublic ? 'public' : 'reserved')}</Badge>
              <span>{longDate(locale, node.publishedAt)}</span>
            </p>
            {node.abstract && <p lang="it">{node.abstract}</p>}
            {node.event && (
              <p>
                <a href={link(locale, `/area-riservata/formazione/${node.event.slug}`)} lang="it">
                  {node.event.title}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <Pagination
        label={common('label')}
        next={
          hasNextPage && endCursor
            ? { href: archiveAddress(locale, { ...question, after: endCursor }), text: common('next') }
            : null
        }
        first={
          question.after
            ? { href: archiveAddress(locale, { ...question, after: undefined }), text: common('first') }
            : null
        }
      />
    </>
  );
}
