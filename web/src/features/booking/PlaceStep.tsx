import { getTranslations } from 'next-intl/server';
import { BookingPlacesDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { shortDay } from '../../time/words';
import { Alert } from '../../ui/Alert';
import { Button, ButtonLink } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { Badge } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';
import { RadioGroup } from '../../ui/RadioGroup';
import { Select } from '../../ui/Select';
import { Unavailable } from '../../ui/Unavailable';
import { BookingPage } from './BookingPage';
import { bookingAddress } from './booking-address';
import { newDraft } from './booking-draft';
import { ownAddress } from './own/own-address';
import { readProvider } from './own/read-provider';
import { placesOf } from './places-of';

type Props = { locale: string; chosen?: string; partySize: number; isMissing: boolean; isErased?: boolean };

const sizes = ['1', '2', '3', '4', '5', '6'];

/** First step: which office, for what, how many people. Nothing personal yet: a plain GET form. */
export async function PlaceStep({ locale, chosen, partySize, isMissing, isErased }: Props) {
  const [t, common, { data }, provider] = await Promise.all([
    getTranslations('booking'),
    getTranslations('common'),
    query({ query: BookingPlacesDocument, variables: { locale } }),
    readProvider(),
  ]);
  const agendas = data?.bookingOffices?.filter(({ purposes }) => purposes.length > 0);
  const label = t('purposeLabel');
  const faults = isMissing ? [{ field: 'motivo', code: 'CHOOSE' }] : [];
  const faulty = isMissing ? { ...newDraft(crypto.randomUUID(), 1), form: { values: {}, faults } } : undefined;
  return (
    <BookingPage locale={locale} step="place" draft={faulty} labels={{ motivo: label }}>
      {isErased && <Alert tone="success">{t('erase.done')}</Alert>}
      {!agendas && <Unavailable />}
      {agendas?.length === 0 && <EmptyState title={t('noOffices')} icon="calendar" />}
      {agendas?.some(({ orientation }) => orientation.length > 0) && (
        <Callout title={t('orientation.title')}>
          <p>{t('orientation.lead')}</p>
          <ButtonLink tone="outline-primary" iconAfter="arrow-right" href={link(locale, '/prenota/orientamento')}>
            {t('orientation.start')}
          </ButtonLink>
        </Callout>
      )}
      {agendas && agendas.length > 0 && (
        <form method="get" action={bookingAddress(locale, 'time')}>
          <p className="required-note">{common('form.requiredNote')}</p>
          {placesOf(agendas).map(({ id: placeId, place, purposes, rhythms }, index) => {
            return (
              <section className="booking-place" key={placeId} aria-labelledby={`ufficio-${index}`}>
                <h2 id={`ufficio-${index}`}>
                  <bdi lang="it">{place.name}</bdi>
                </h2>
                <p className="muted">
                  {place.address && <bdi>{place.address}</bdi>} {place.isExample && <Badge>{common('example')}</Badge>}
                </p>
                <RadioGroup
                  name="motivo"
                  id={index === 0 ? 'motivo' : `motivo-di-${index}`}
                  label={label}
                  isRequired
                  error={isMissing && index === 0 ? t('choosePurpose') : undefined}
                  look="cards"
                  value={chosen}
                  options={purposes.map(({ id, title, description, durationMinutes, firstAvailable }) => ({
                    value: id,
                    label: title,
                    detail: (
                      <>
                        {description && <span className="option-text">{description}</span>}
                        <span className="option-facts">
                          <span>{t('minutes', { count: durationMinutes })}</span>
                          {firstAvailable && <span>{t('firstFree', { day: shortDay(locale, firstAvailable) })}</span>}
                        </span>
                      </>
                    ),
                  }))}
                />
                {rhythms.map((rhythm) => (
                  <Callout key={rhythm} title={t('rhythm')}>
                    <p lang="it">{rhythm}</p>
                  </Callout>
                ))}
              </section>
            );
          })}
          <Select
            name="persone"
            label={t('partySize')}
            hint={t('partySizeHint')}
            value={String(partySize)}
            options={sizes.map((value) => ({ value, text: value }))}
          />
          <div className="form-actions">
            <Button iconAfter="arrow-right">{common('form.next')}</Button>
          </div>
        </form>
      )}
      {provider && (
        <Callout title={t('own.invite')}>
          <p>{t('own.lead')}</p>
          <ButtonLink tone="outline-primary" href={ownAddress(locale)}>
            {t('own.title')}
          </ButtonLink>
        </Callout>
      )}
    </BookingPage>
  );
}
