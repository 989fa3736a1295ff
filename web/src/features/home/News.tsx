import { useLocale, useTranslations } from 'next-intl';
import type { HomeQuery } from '../../graphql/generated/graphql';
import { contentAddress } from '../../site/content-address';
import { longDate } from '../../time/words';
import { Card, CardGrid } from '../../ui/Card';

/** The three latest news; nothing when there are none. */
export function News({ contents }: { contents: NonNullable<HomeQuery['contents']> }) {
  const t = useTranslations('home');
  const locale = useLocale();
  const shown = contents.edges.flatMap(({ node }) => (node.text ? [{ ...node, text: node.text }] : []));
  if (shown.length === 0) return null;
  return (
    <section className="section section-mist" aria-labelledby="novita">
      <div className="container-xxl">
        <h2 id="novita">{t('news')}</h2>
        <CardGrid>
          {shown.map((content) => (
            <Card
              key={content.slug}
              title={content.text.title}
              href={contentAddress(locale, content)}
              lang={content.text.locale === locale ? undefined : content.text.locale}
              category={content.publishedAt ? longDate(locale, content.publishedAt) : undefined}
            >
              {content.text.abstract && <p>{content.text.abstract}</p>}
            </Card>
          ))}
        </CardGrid>
      </div>
    </section>
  );
}
