import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { ButtonLink } from '../../ui/Button';
import { Icon } from '../../ui/Icon';

type Props = { desks: { isOpenNow: boolean }[] | null };

/** Two things that need a person: a desk and an appointment. */
export function Ways({ desks }: Props) {
  const t = useTranslations('home');
  const locale = useLocale();
  const open = desks?.filter(({ isOpenNow }) => isOpenNow).length ?? 0;
  return (
    <section className="section section-mist" aria-labelledby="persone">
      <div className="container-xxl">
        <h2 id="persone">{t('people')}</h2>
        <div className="ways">
          <div className="way">
            <span className="way-icon">
              <Icon name="map-marker" size="lg" />
            </span>
            <h3>{t('deskTitle')}</h3>
            <p>{t('deskText')}</p>
            {desks && desks.length > 0 && (
              <p className="way-fact">
                <span className={open > 0 ? 'dot dot-open' : 'dot'} aria-hidden="true" />
                <span>{t('desksOpen', { open, count: desks.length })}</span>
              </p>
            )}
            <ButtonLink href={link(locale, '/sportelli')} iconAfter="arrow-right">
              {t('deskAction')}
            </ButtonLink>
          </div>
          <div className="way">
            <span className="way-icon">
              <Icon name="calendar" size="lg" />
            </span>
            <h3>{t('bookTitle')}</h3>
            <p>{t('bookText')}</p>
            <ButtonLink href={link(locale, '/prenota')} hook="appointment-booking" iconAfter="arrow-right">
              {t('bookAction')}
            </ButtonLink>
          </div>
        </div>
      </div>
    </section>
  );
}
