import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { Panel } from './Panel';

/** What an association does in the network, and where each of it begins. */
const works = [
  { key: 'disseminate', path: '/materiali' },
  { key: 'collect', path: '/area-riservata/segnalazioni/nuova' },
  { key: 'evaluate', path: '/argomenti' },
] as const;

/** N27: who works for a multiplier finds what it is asked to do, first: to disseminate, to collect needs, to evaluate. */
export function MultiplierPanel() {
  const t = useTranslations('reserved-dashboard.multiplier');
  const locale = useLocale();
  return (
    <Panel id="moltiplicatore" title={t('title')}>
      <p>{t('lead')}</p>
      <ul className="work-list">
        {works.map(({ key, path }) => (
          <li key={key}>
            <a href={link(locale, path)}>{t(`${key}.name`)}</a>
            <span className="muted">{t(`${key}.what`)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
