import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { finishTour } from './mark-read';

/** Rooms of the tour, the capability that opens each, and where they are. */
const stops = [
  { key: 'cases', path: '/segnalazioni', needs: 'CASES_READ' },
  { key: 'triage', path: '/smistamento', needs: 'CASES_TRIAGE' },
  { key: 'sheets', path: '/distinte', needs: 'SHEETS_READ' },
  { key: 'contents', path: '/conoscenza', needs: 'CONTENT_EDIT' },
  { key: 'translations', path: '/traduzioni', needs: 'CONTENT_TRANSLATE' },
  { key: 'agenda', path: '/agenda', needs: 'AGENDA_READ' },
  { key: 'book', path: '/agenda/prenota', needs: 'BOOK_FOR_CITIZEN' },
  { key: 'network', path: '/rete', needs: 'NETWORK_READ' },
  { key: 'access', path: '/accessi', needs: 'ACCESS_MANAGE' },
  { key: 'training', path: '/formazione', needs: 'TRAINING_READ' },
] as const;

/** I20: the first time, what this role can do and where; closed for good with one press. */
export function Tour({ capabilities }: { capabilities: ReadonlySet<string> }) {
  const t = useTranslations('reserved-frame.tour');
  const menu = useTranslations('reserved-frame.menu');
  const locale = useLocale();
  return (
    <section className="tour" aria-labelledby="giro">
      <h2 id="giro">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ol>
        {stops
          .filter(({ needs }) => capabilities.has(needs))
          .map(({ key, path }) => (
            <li key={key}>
              <Icon name="check" size="sm" />
              <span>
                <a href={link(locale, `/area-riservata${path}`)}>{menu(key)}</a>. {t(key)}
              </span>
            </li>
          ))}
      </ol>
      <form action={finishTour}>
        <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
        <Button icon="close-big">{t('done')}</Button>
      </form>
    </section>
  );
}
