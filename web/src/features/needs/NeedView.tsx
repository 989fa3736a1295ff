import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NeedTopicDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { ContentLinks } from '../../site/ContentLinks';
import { Page } from '../../site/Page';
import { inLocale, readNeeds } from '../../site/territory';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';

/** A need of life: what the subjects behind it say, then who can help. */
export async function NeedView({ slug, locale, thanked }: { slug: string; locale: string; thanked: boolean }) {
  const [t, needs] = await Promise.all([getTranslations('topics'), readNeeds()]);
  const need = needs.find((one) => one.slug === slug);
  if (!need) notFound();
  const answers = await Promise.all(
    need.topics.map((topic) => query({ query: NeedTopicDocument, variables: { slug: topic, locale } })),
  );
  const topics = answers.flatMap(({ data }) => (data?.topic ? [data.topic] : []));
  const isUnavailable = topics.length === 0 && answers.some(({ error }) => error);
  const title = inLocale(need.title, locale);
  return (
    <Page
      locale={locale}
      crumbs={[{ text: t('title'), href: link(locale, '/argomenti') }, { text: title }]}
      rating="page"
      thanked={thanked}
    >
      <PageHeading title={title} lead={inLocale(need.description, locale)} />
      {isUnavailable && <Unavailable />}
      {topics.map((topic) => (
        <section className="content-group" key={topic.slug} aria-labelledby={`argomento-${topic.slug}`}>
          <div className="section-head">
            <h2 id={`argomento-${topic.slug}`}>{topic.title}</h2>
            <a href={link(locale, `/argomenti/${topic.slug}`)}>
              {t('wholeTopic')}
              <span className="visually-hidden">{`: ${topic.title}`}</span>
            </a>
          </div>
          <ContentLinks contents={topic.contents} />
        </section>
      ))}
      {!isUnavailable && topics.every(({ contents }) => contents.length === 0) && (
        <EmptyState title={t('empty')} icon="files">
          <ButtonLink href={link(locale, '/chiedi')}>{t('askDesk')}</ButtonLink>
        </EmptyState>
      )}
    </Page>
  );
}
