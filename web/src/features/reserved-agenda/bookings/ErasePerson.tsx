import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl, CheckboxesControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { BookingView_BookingFragment } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { erasePerson } from './erase-person';

type Props = { booking: Pick<BookingView_BookingFragment, 'id' | 'sameContact'> };

/**
 * A35: somebody at the counter asks that nothing of them be kept; what lies ahead is cancelled first, or stops it. A family
 * shares a telephone: what else was booked with it is named, and taken only where the clerk says so of each.
 */
export async function ErasePerson({ booking: { id, sameContact } }: Props) {
  const [t, states, words, locale] = await Promise.all([
    getTranslations('reserved-agenda.erase'),
    getTranslations('reserved-terms.bookingState'),
    formWords(),
    getLocale(),
  ]);
  return (
    <Disclosure id="cancella-dati" title={t('title')}>
      <ActionForm
        action={erasePerson}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="cancella"
        labels={{ cancelFuture: t('cancelFuture') }}
        hidden={{ bookingId: id }}
      >
        <p>{t('text')}</p>
        {sameContact.length > 0 && (
          <CheckboxesControl
            name="alsoIds"
            values={[]}
            legend={t('same', { count: sameContact.length })}
            hint={t('sameHint')}
            options={sameContact.map((one) => ({
              value: one.id,
              label: <bdi>{[one.personName, one.personSurname].filter(Boolean).join(' ')}</bdi>,
              detail: [fullMoment(locale, one.startsAt), one.purposeTitle, states(one.state), one.code].join(' · '),
            }))}
          />
        )}
        <CheckboxControl name="cancelFuture" value="1" label={t('cancelFuture')} />
        <Button tone="danger" size="sm">
          {t('send')}
        </Button>
      </ActionForm>
    </Disclosure>
  );
}
