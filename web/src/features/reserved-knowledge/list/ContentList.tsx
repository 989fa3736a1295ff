import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../../forms/address-query';
import type { ReservedContentListQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ListPages } from '../../../site/ListPages';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterBar } from '../../../ui/FilterBar';
import { Select } from '../../../ui/Select';
import { Tabs } from '../../../ui/Tabs';
import { TextField } from '../../../ui/TextField';
import { contentStates, contentTypes, visibilities } from '../vocabulary';
import { ContentTable } from './ContentTable';
import { type ContentQuestion, contentAddressOf } from './content-question';

type Props = { data: ReservedContentListQuery; question: ContentQuestion };

/** Contents by state, kind, topic and words. */
export async function ContentList({ data, question }: Props) {
  const [t, list, terms, locale] = await Promise.all([
    getTranslations('reserved-knowledge.list'),
    getTranslations('reserved-frame.list'),
    getTranslations('reserved-terms'),
    getLocale(),
  ]);
  const base = link(locale, '/area-riservata/conoscenza');
  const here = contentAddressOf(question);
  const rows = data.contents?.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <Tabs
        label={t('view')}
        tabs={[
          { text: t('all'), href: withQuery(base, { ...here, stato: undefined }), isCurrent: !question.state },
          ...contentStates.map((state) => ({
            text: terms(`contentState.${state}`),
            href: withQuery(base, { ...here, stato: state }),
            isCurrent: state === question.state,
          })),
        ]}
      />
      <FilterBar
        action={base}
        words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
        isFiltered={Boolean(question.text || question.type || question.topicId || question.visibility)}
        search={<TextField type="search" name="q" label={t('text')} value={question.text} maxLength={200} />}
      >
        {question.state && <input type="hidden" name="stato" value={question.state} />}
        <Select
          name="tipo"
          label={t('type')}
          value={question.type}
          placeholder={list('any')}
          options={contentTypes.map((value) => ({ value, text: terms(`contentType.${value}`) }))}
        />
        <Select
          name="argomento"
          label={t('topic')}
          value={question.topicId}
          placeholder={list('any')}
          options={(data.topics ?? []).map(({ id, title }) => ({ value: id, text: title }))}
        />
        <Select
          name="lettori"
          label={t('visibility')}
          value={question.visibility}
          placeholder={list('any')}
          options={visibilities.map((value) => ({ value, text: terms(`visibility.${value}`) }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      ) : (
        <ContentTable rows={rows} />
      )}
      <ListPages base={base} asked={here} pageInfo={data.contents?.pageInfo} isFirst={!question.after} />
    </>
  );
}
