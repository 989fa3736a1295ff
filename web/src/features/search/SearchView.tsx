import { getTranslations } from 'next-intl/server';
import { SearchTopicsDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { SearchSuggestions } from '../../site/suggest/SearchSuggestions';
import { Chip } from '../../ui/Chip';
import { PageHeading } from '../../ui/PageHeading';
import { SearchBox } from '../../ui/SearchBox';
import { Unavailable } from '../../ui/Unavailable';
import { FromMeetings } from './FromMeetings';
import { readSearch } from './read-search';
import type { Asked } from './SearchFilters';
import { SearchResults } from './SearchResults';

/** Search in everything that is published. Without words it offers the subjects. */
export async function SearchView({ locale, asked }: { locale: string; asked: Asked }) {
  const t = await getTranslations('search');
  const [found, { data }] = await Promise.all([
    readSearch(locale, asked),
    query({ query: SearchTopicsDocument, variables: { locale } }),
  ]);
  const documents = found?.trainingDocuments?.edges.map(({ node }) => node) ?? [];
  const topics = data?.topics?.filter(({ parent }) => !parent) ?? [];
  const hidden = {
    ...(asked.type ? { tipo: asked.type } : {}),
    ...(asked.topicId ? { argomento: asked.topicId } : {}),
  };
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]}>
      <PageHeading title={t('title')} />
      <SearchBox
        action={link(locale, '/cerca')}
        label={t('label')}
        submit={t('submit')}
        value={asked.text}
        hidden={hidden}
      >
        <SearchSuggestions field="cerca" />
      </SearchBox>
      {!asked.text && topics.length > 0 && (
        <>
          <p>{t('byTopic')}</p>
          <p className="chip-row">
            {topics.map(({ id, slug, title }) => (
              <Chip key={id} href={link(locale, `/argomenti/${slug}`)}>
                {title}
              </Chip>
            ))}
          </p>
        </>
      )}
      {found?.search && (
        <SearchResults asked={asked} result={found.search} topics={topics} hasMore={documents.length > 0} />
      )}
      {found !== null && !found?.search && <Unavailable />}
      {documents.length > 0 && <FromMeetings documents={documents} text={asked.text} />}
    </Page>
  );
}
