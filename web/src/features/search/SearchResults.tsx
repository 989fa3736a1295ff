import { useLocale, useTranslations } from 'next-intl';
import type { SearchPageQuery } from '../../graphql/generated/graphql';
import { Pagination } from '../../ui/Pagination';
import { NoHits } from './NoHits';
import { type Asked, PAGE, SearchFilters, searchAddress } from './SearchFilters';
import { SearchHits } from './SearchHits';

type Props = {
  asked: Asked;
  result: NonNullable<SearchPageQuery['search']>;
  topics: { id: string; slug: string; title: string }[];
  /** Something else was found beside the contents: then it is not said that nothing was. */
  hasMore: boolean;
};

const MAX = 100;

/** What was found, best first; what exists in Italian only says so (P30). */
export function SearchResults({ asked, result: { hits, fallbackHits, total, suggestion }, topics, hasMore }: Props) {
  const t = useTranslations('search');
  const locale = useLocale();
  const all = [...hits, ...fallbackHits].sort((one, other) => other.rank - one.rank);
  return (
    <>
      <SearchFilters asked={asked} />
      {suggestion && (
        <p className="suggestion">
          {t('didYouMean')} <a href={searchAddress(locale, { ...asked, text: suggestion })}>{suggestion}</a>
        </p>
      )}
      {all.length > 0 && (
        <section aria-labelledby="risultati">
          <h2 id="risultati" className="result-count">
            {t('found', { count: total + fallbackHits.length, text: asked.text })}
          </h2>
          {fallbackHits.length > 0 && <p className="muted">{t('foundItalian', { count: fallbackHits.length })}</p>}
          <SearchHits hits={all} />
          <Pagination
            label={t('pages')}
            next={
              hits.length < total && asked.first < MAX
                ? { href: searchAddress(locale, { ...asked, first: asked.first + PAGE }), text: t('more') }
                : null
            }
            first={null}
          />
        </section>
      )}
      {all.length === 0 && !hasMore && <NoHits text={asked.text} topics={topics} />}
    </>
  );
}
