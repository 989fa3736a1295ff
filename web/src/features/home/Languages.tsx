import { useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { languageNames, locales } from '../../i18n/routing';

/** The site in the other languages, each in its own words. */
export function Languages({ locale }: { locale: string }) {
  const t = useTranslations('home');
  return (
    <section className="languages" aria-labelledby="lingue">
      <div className="container-xxl">
        <h2 id="lingue" className="small-title">
          {t('languages')}
        </h2>
        <ul className="inline-list">
          {locales
            .filter((code) => code !== locale)
            .map((code) => (
              <li key={code}>
                <a href={link(code)} lang={code} hrefLang={code}>
                  {languageNames[code]}
                </a>
              </li>
            ))}
        </ul>
      </div>
    </section>
  );
}
