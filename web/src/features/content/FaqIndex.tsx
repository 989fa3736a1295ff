import { getTranslations } from 'next-intl/server';
import { FaqListDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { SearchSuggestions } from '../../site/suggest/SearchSuggestions';
import { PageHeading } from '../../ui/PageHeading';
import { SearchBox } from '../../ui/SearchBox';
import { Tabs } from '../../ui/Tabs';
import { Unavailable } from '../../ui/Unavailable';
import { FaqList, Questions } from './FaqList';

type Props = { locale: string; after?: string; topic?: string; thanked: boolean };

/** All questions, those that most people ask first, or those of one subject; the search field looks through everything. */
export async function FaqIndex({ locale, after, topic, thanked }: Props) {
  const [t, home] = await Promise.all([getTranslations('content.faq'), getTranslations('home')]);
  const isWhole = !topic && !after;
  const { data } = await query({
    query: FaqListDocument,
    variables: { locale, after: after ?? null, topicId: topic ?? null, withMostRead: isWhole },
  });
  const mostRead = data?.mostRead?.filter(({ type }) => type === 'FAQ') ?? [];
  const base = link(locale, '/domande-frequenti');
  const here = topic ? `${base}?argomento=${encodeURIComponent(topic)}` : base;
  const tabs = (data?.topics ?? [])
    .filter(({ parent }) => !parent)
    .map(({ id, title }) => ({
      text: title,
      href: `${base}?argomento=${id}`,
      isCurrent: id === topic,
    }));
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} rating="page" thanked={thanked}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <SearchBox action={link(locale, '/cerca')} label={t('search')} submit={t('submit')} hidden={{ tipo: 'FAQ' }}>
        <SearchSuggestions field="cerca" />
      </SearchBox>
      {tabs.length > 0 && (
        <Tabs label={t('byTopic')} tabs={[{ text: t('all'), href: base, isCurrent: !topic }, ...tabs]} />
      )}
      {mostRead.length > 0 && (
        <section aria-labelledby="piu-lette">
          <h2 id="piu-lette">{home('mostRead')}</h2>
          <Questions questions={mostRead} level={3} />
        </section>
      )}
      {mostRead.length > 0 && <h2>{home('allFaq')}</h2>}
      {data?.contents ? (
        <FaqList
          page={data.contents}
          shown={mostRead}
          base={here}
          isFirst={!after}
          level={mostRead.length > 0 ? 3 : 2}
        />
      ) : (
        <Unavailable />
      )}
    </Page>
  );
}
