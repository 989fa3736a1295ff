import { getTranslations } from 'next-intl/server';
import { SearchPageDocument, SearchTopicsDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { Chip } from '../../ui/Chip';
import { PageHeading } from '../../ui/PageHeading';
import { SearchBox } from '../../ui/SearchBox';
import { Unavailable } from '../../ui/Unavailable';
import { FromMeetings } from './FromMeetings';
import type { Asked } from './SearchFilters';
import { SearchResults } from './SearchResults';

/** Search in everything that is published. Without words it offers the subjects. */
export async function SearchView({ locale, asked }: { locale: string; asked: Asked }) {
  const t = await getTranslations('search');
  // proceedings have neither topic nor type of content: a filter by another one leaves them out
  const withMeetings = !asked.topicId && (asked.type === null || asked.type === 'DOCUMENT');
  const [found, { data }] = await Promise.all([
    asked.text ? query({ query: SearchPageDocument, variables: { ...asked, locale, withMeetings } }) : null,
    query({ query: SearchTopicsDocument, variables: { locale } }),
  ]);
  const documents = found?.data?.trainingDocuments?.edges.map(({ node }) => node) ?? [];
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
      />
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
      {found?.data?.search && (
        <SearchResults asked={asked} result={found.data.search} topics={topics} hasMore={documents.length > 0} />
      )}
      {found && !found.data?.search && <Unavailable />}
      {documents.length > 0 && <FromMeetings documents={documents} text={asked.text} />}
    </Page>
  );
}
