import { getTranslations } from 'next-intl/server';
import { LibraryDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { Page } from '../../site/Page';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';
import { ShelfList } from './ShelfRow';

const sections = ['practices', 'notes', 'readings'] as const;

/** Good practices, how the offices work, and what to read: studies, reports, projects to learn from (P42). */
export async function LibraryView({ locale, thanked }: { locale: string; thanked: boolean }) {
  const [t, { data }] = await Promise.all([
    getTranslations('shelf'),
    query({ query: LibraryDocument, variables: { locale } }),
  ]);
  return (
    <Page locale={locale} crumbs={[{ text: t('library.title') }]} rating="page" thanked={thanked}>
      <PageHeading title={t('library.title')} lead={t('library.lead')} />
      {sections.map((section) => {
        const contents = data?.[section]?.edges.map(({ node }) => node);
        return (
          <section className="content-group" aria-labelledby={section} key={section}>
            <h2 id={section}>{t(`library.${section}`)}</h2>
            {!contents && <Unavailable />}
            {contents?.length === 0 && <p className="muted">{t('library.none')}</p>}
            {contents && contents.length > 0 && <ShelfList contents={contents} level={3} />}
          </section>
        );
      })}
    </Page>
  );
}
