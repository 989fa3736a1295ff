import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { inLocale, type Need } from '../../site/territory';
import { Icon } from '../../ui/Icon';
import type { IconName } from '../../ui/icon-names';

const icons: Record<string, IconName> = {
  'sono-appena-arrivato': 'flag',
  'il-mio-permesso-scade': 'card',
  'la-mia-famiglia': 'user',
  cittadinanza: 'pa',
  lavoro: 'settings',
  salute: 'plus',
  scuola: 'presentation',
};

/** What brings people here, in their words rather than the office's. */
export function Needs({ needs }: { needs: Need[] }) {
  const t = useTranslations('home');
  const locale = useLocale();
  return (
    <section className="section needs" aria-labelledby="bisogni">
      <div className="container-xxl">
        <h2 id="bisogni">{t('needs')}</h2>
        <ul className="tiles">
          {needs.map(({ code, slug, title, description }) => (
            <li key={code}>
              <a className="tile" href={link(locale, `/bisogni/${slug}`)}>
                <span className="tile-icon">
                  <Icon name={icons[code] ?? 'list'} />
                </span>
                <span className="tile-title">{inLocale(title, locale)}</span>
                <span className="tile-text">{inLocale(description, locale)}</span>
              </a>
            </li>
          ))}
          <li>
            <a className="tile tile-other" href={link(locale, '/argomenti')}>
              <span className="tile-icon">
                <Icon name="more-items" />
              </span>
              <span className="tile-title">{t('otherNeed')}</span>
              <span className="tile-text">{t('allTopics')}</span>
            </a>
          </li>
        </ul>
      </div>
    </section>
  );
}
