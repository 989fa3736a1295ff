import { getTranslations } from 'next-intl/server';
import { TopicListDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { Card, CardGrid } from '../../ui/Card';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';

/** All subjects (P29). */
export async function TopicIndex({ locale, thanked }: { locale: string; thanked: boolean }) {
  const t = await getTranslations('topics');
  const { data } = await query({ query: TopicListDocument, variables: { locale } });
  const roots = data?.topics?.filter(({ parent }) => !parent);
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} rating="page" thanked={thanked}>
      <PageHeading title={t('title')} lead={t('lead')} />
      {roots ? (
        <CardGrid>
          {roots.map(({ id, slug, title, description, count, children }) => (
            <Card
              key={id}
              level={2}
              title={title}
              href={link(locale, `/argomenti/${slug}`)}
              category={t('count', { count })}
            >
              {description && <p>{description}</p>}
              {children.length > 0 && (
                <ul className="inline-list">
                  {children.map((child) => (
                    <li key={child.slug}>
                      <a href={link(locale, `/argomenti/${child.slug}`)}>{child.title}</a>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          ))}
        </CardGrid>
      ) : (
        <Unavailable />
      )}
    </Page>
  );
}
