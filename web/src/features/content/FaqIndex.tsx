import { getTranslations } from 'next-intl/server';
import { FaqListDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { PageHeading } from '../../ui/PageHeading';
import { SearchBox } from '../../ui/SearchBox';
import { Tabs } from '../../ui/Tabs';
import { Unavailable } from '../../ui/Unavailable';
import { FaqList } from './FaqList';

type Props = { locale: string; after?: string; topic?: string; thanked: boolean };

/** All questions, or those of one subject; the search field looks through everything. */
export async function FaqIndex({ locale, after, topic, thanked }: Props) {
  const t = await getTranslations('content.faq');
  const { data } = await query({
    query: FaqListDocument,
    variables: { locale, after: after ?? null, topicId: topic ?? null },
  });
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
      <SearchBox action={link(locale, '/cerca')} label={t('search')} submit={t('submit')} hidden={{ tipo: 'FAQ' }} />
      {tabs.length > 0 && (
        <Tabs label={t('byTopic')} tabs={[{ text: t('all'), href: base, isCurrent: !topic }, ...tabs]} />
      )}
      {data?.contents ? <FaqList page={data.contents} base={here} isFirst={!after} /> : <Unavailable />}
    </Page>
  );
}
