import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { ButtonLink } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeading } from '../../ui/PageHeading';
import { Pagination } from '../../ui/Pagination';
import { SearchBox } from '../../ui/SearchBox';
import { Unavailable } from '../../ui/Unavailable';
import { ContentGroup } from './ContentGroup';
import { readTopic } from './read-topic';
import { pageAfter } from './topic-pages';

/** More contents than a telephone shows with a line under each. */
const MANY = 30;

type Props = { slug: string; locale: string /** Counted from 1. */; page: number; thanked: boolean };

/** One subject, some contents at a time: those in the reader's language first; on a page sheets, then questions, then the rest (P9). */
export async function TopicView({ slug, locale, page, thanked }: Props) {
  const [t, common, { topic, isUnavailable }] = await Promise.all([
    getTranslations('topics'),
    getTranslations('common.pagination'),
    readTopic(slug, locale, page),
  ]);
  const root = { text: t('title'), href: link(locale, '/argomenti') };
  if (!topic) {
    if (!isUnavailable) notFound();
    return (
      <Page locale={locale} crumbs={[root]}>
        <Unavailable />
      </Page>
    );
  }
  const { contents, count } = topic;
  const isLong = count > MANY;
  const next = pageAfter(page, count);
  if (page > 1 && contents.length === 0) notFound();
  const of = (type: string) => contents.filter((content) => content.type === type);
  const others = contents.filter(({ type }) => type !== 'SHEET' && type !== 'FAQ');
  const here = link(locale, `/argomenti/${slug}`);
  const parent = topic.parent && { text: topic.parent.title, href: link(locale, `/argomenti/${topic.parent.slug}`) };
  return (
    <Page
      locale={locale}
      crumbs={[root, ...(parent ? [parent] : []), { text: topic.title }]}
      rating="page"
      thanked={thanked}
    >
      <PageHeading title={topic.title} lead={topic.description} />
      {topic.children.length > 0 && (
        <p className="chip-row">
          {topic.children.map((child) => (
            <Chip key={child.slug} href={link(locale, `/argomenti/${child.slug}`)}>
              {child.title}
            </Chip>
          ))}
        </p>
      )}
      <SearchBox
        action={link(locale, '/cerca')}
        label={t('search')}
        submit={t('submit')}
        hidden={{ argomento: topic.id }}
      />
      <ContentGroup id="schede" title={t('sheets')} contents={of('SHEET')} isLong={isLong} />
      <ContentGroup id="domande" title={t('questions')} contents={of('FAQ')} isLong={isLong} />
      <ContentGroup id="altro" title={t('others')} contents={others} isLong={isLong} />
      <Pagination
        label={common('label')}
        next={next ? { href: `${here}?pagina=${next}`, text: common('next') } : null}
        first={page > 1 ? { href: here, text: common('first') } : null}
      />
      {contents.length === 0 && (
        <EmptyState title={t('empty')} icon="files">
          <ButtonLink href={link(locale, '/chiedi')}>{t('askDesk')}</ButtonLink>
        </EmptyState>
      )}
    </Page>
  );
}
