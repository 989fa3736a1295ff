import { useLocale, useTranslations } from 'next-intl';
import type { SearchHits_HitFragment } from '../../graphql/generated/graphql';
import { contentAddress } from '../../site/content-address';
import { Badge } from '../../ui/Chip';
import { Snippet } from './Snippet';

/** Results of a search, best first; a text in another language says so. */
export function SearchHits({ hits }: { hits: SearchHits_HitFragment[] }) {
  const t = useTranslations('search');
  const kind = useTranslations('content.type');
  const locale = useLocale();
  return (
    <ol className="search-hits">
      {hits.map(({ content, text, snippet }) => (
        <li key={content.slug}>
          <p className="badges">
            <Badge tone="primary">{kind(content.type)}</Badge>
            {text.locale !== locale && <Badge>{t('inItalian')}</Badge>}
            {text.method === 'MACHINE' && <Badge>{t('machine')}</Badge>}
          </p>
          <h3 lang={text.locale === locale ? undefined : text.locale}>
            <a href={contentAddress(locale, content)}>{text.title}</a>
          </h3>
          <p lang={text.locale === locale ? undefined : text.locale}>
            <Snippet text={snippet} />
          </p>
        </li>
      ))}
    </ol>
  );
}
