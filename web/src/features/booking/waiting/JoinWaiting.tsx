import { getTranslations } from 'next-intl/server';
import type { Fault } from '../../../forms/form-state';
import { wordFaults } from '../../../forms/word-faults';
import { link } from '../../../i18n/link';
import { Page } from '../../../site/Page';
import { Button, ButtonLink } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { PageHeading } from '../../../ui/PageHeading';
import { RadioGroup } from '../../../ui/RadioGroup';
import { TextField } from '../../../ui/TextField';
import { Unavailable } from '../../../ui/Unavailable';
import { bookingAddress } from '../booking-address';
import { PersonFields, personLabels } from '../PersonFields';
import { placeOf } from '../place-of';
import { readPurpose } from '../read-purpose';
import { joinWaiting } from './join-waiting';

type Props = {
  locale: string;
  purposeId: string;
  partySize: number;
  form: { values: Record<string, string>; faults: Fault[] };
};

/** No place suits: stand in the line for one, or ask to be told (A21, A23). */
export async function JoinWaiting({ locale, purposeId, partySize, form: { values, faults: wrong } }: Props) {
  const [t, booking, common, purpose] = await Promise.all([
    getTranslations('booking.waiting'),
    getTranslations('booking'),
    getTranslations('common.form'),
    readPurpose(purposeId, locale),
  ]);
  const labels = {
    kind: t('kind'),
    ...(await personLabels()),
    notBefore: t('notBefore'),
    privacyAccepted: booking('privacyLabel'),
  };
  const faults = await wordFaults(wrong, labels);
  const place = purpose && placeOf(purpose.agenda);
  const back = `${bookingAddress(locale, 'time')}?motivo=${purposeId}&persone=${partySize}`;
  return (
    <Page locale={locale} crumbs={[{ text: booking('title'), href: back }, { text: t('title') }]} hasContacts={false}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ErrorSummary title={faults.title} intro={faults.intro} errors={faults.list} />
      {!purpose && <Unavailable />}
      {purpose && (
        <form action={joinWaiting} className="waiting-form" noValidate>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="purposeId" value={purposeId} />
          <input type="hidden" name="partySize" value={partySize} />
          <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
          <p>
            <strong>{purpose.title}</strong> · <bdi lang="it">{place?.name}</bdi>
          </p>
          <p className="required-note">{common('requiredNote')}</p>
          <RadioGroup
            name="kind"
            label={labels.kind}
            isRequired
            look="cards"
            error={faults.of('kind')}
            value={values.kind ?? 'OFFER'}
            options={[
              { value: 'OFFER', label: t('OFFER'), detail: <span className="option-text">{t('offerText')}</span> },
              { value: 'NOTICE', label: t('NOTICE'), detail: <span className="option-text">{t('noticeText')}</span> },
            ]}
          />
          <PersonFields labels={labels} values={values} errorOf={faults.of} emailHint={booking('contactTitle')} />
          <TextField
            name="notBefore"
            type="date"
            label={labels.notBefore}
            optional={common('optional')}
            hint={t('notBeforeHint')}
            error={faults.of('notBefore')}
            value={values.notBefore}
            width="short"
          />
          <Checkbox
            name="privacyAccepted"
            isRequired
            error={faults.of('privacyAccepted')}
            label={
              <>
                <span>{booking('privacyText')}</span>{' '}
                <a href={link(locale, '/privacy')} target="_blank" rel="noopener">
                  {booking('privacyLink')}
                </a>
              </>
            }
          />
          <div className="form-actions">
            <ButtonLink tone="outline-primary" href={back} icon="arrow-left">
              {common('back')}
            </ButtonLink>
            <Button>{t('send')}</Button>
          </div>
        </form>
      )}
    </Page>
  );
}
