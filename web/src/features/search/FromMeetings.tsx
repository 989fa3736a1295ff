import { useLocale, useTranslations } from 'next-intl';
import type { SearchPageQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { Badge } from '../../ui/Chip';

type Document = NonNullable<SearchPageQuery['trainingDocuments']>['edges'][number]['node'];

/** T25: public proceedings, slides and recordings that hold the words, with the way to all of them. */
export function FromMeetings({ documents, text }: { documents: Document[]; text: string }) {
  const t = useTranslations('search');
  const kind = useTranslations('training.archive.kind');
  const locale = useLocale();
  const isForeign = locale !== 'it';
  return (
    <section aria-labelledby="dagli-incontri">
      <h2 id="dagli-incontri" className="result-count">
        {t('fromMeetings')}
      </h2>
      <ol className="search-hits">
        {documents.map((one) => (
          <li key={one.id}>
            <p className="badges">
              <Badge tone="primary">{kind(one.kind)}</Badge>
              {isForeign && <Badge>{t('inItalian')}</Badge>}
            </p>
            <h3 lang={isForeign ? 'it' : undefined}>
              <a href={one.url ?? `/api${one.href}`}>{one.title}</a>
            </h3>
            {one.abstract && <p lang={isForeign ? 'it' : undefined}>{one.abstract}</p>}
            {one.event && (
              <p lang={isForeign ? 'it' : undefined}>
                <a href={link(locale, `/formazione/${one.event.slug}`)}>{one.event.title}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
      <p>
        <a href={`${link(locale, '/formazione/archivio')}?q=${encodeURIComponent(text)}`}>{t('allFromMeetings')}</a>
      </p>
    </section>
  );
}
