import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { SearchSuggestions } from '../../site/suggest/SearchSuggestions';
import { SearchBox } from '../../ui/SearchBox';
import { Skyline } from './Skyline';

/** First words of the site: ask, in any language. */
export function Hero({ tagline, hasSkyline }: { tagline: string; hasSkyline: boolean }) {
  const t = useTranslations('home');
  const locale = useLocale();
  return (
    <div className="hero">
      <div className="container-xxl hero-content">
        <h1>{t('title')}</h1>
        <p className="hero-lead">{tagline}</p>
        <SearchBox
          id="cerca-in-prima"
          action={link(locale, '/cerca')}
          label={t('searchLabel')}
          placeholder={t('searchExample')}
          submit={t('search')}
        >
          <SearchSuggestions field="cerca-in-prima" />
        </SearchBox>
        <ul className="hero-facts">
          <li>{t('factFree')}</li>
          <li>{t('factNoAccount')}</li>
          <li>{t('factLanguages')}</li>
        </ul>
      </div>
      <Skyline isDrawn={hasSkyline} />
    </div>
  );
}
