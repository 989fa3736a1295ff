import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxesControl, RadioControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { AffectedBookingsQuery } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { nameOf } from '../PersonName';
import { decideAffected } from './decide-affected';

export type Affected = NonNullable<AffectedBookingsQuery['affectedBookings']>[number];
type Props = { agendaId: string; closureId: string; rows: readonly Affected[] };
const acts = ['PROPOSE', 'CANCEL', 'KEEP'] as const;

/** A27: the appointments of one closure that still wait for a decision; one for all that are ticked. */
export async function Decisions({ agendaId, closureId, rows }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-agenda.closure'), formWords(), getLocale()]);
  const labels = { bookingIds: t('affectedTitle'), act: t('act'), message: t('message') };
  const options = rows.flatMap(({ booking, answer, closureReason }) =>
    booking
      ? [
          {
            value: booking.id,
            label: `${fullMoment(locale, booking.startsAt)} · ${nameOf(booking)}`,
            detail: [
              booking.purposeTitle,
              booking.phone ?? booking.email,
              closureReason,
              answer && t(`answers.${answer}`),
            ]
              .filter(Boolean)
              .join(' · '),
          },
        ]
      : [],
  );
  return (
    <>
      <Callout tone="warning" title={t('affected', { count: rows.length })}>
        <p>{t('affectedHint')}</p>
      </Callout>
      <ActionForm
        action={decideAffected}
        clientKey={crypto.randomUUID()}
        words={words}
        labels={labels}
        prefix={`c${closureId}`}
        hidden={{ agendaId, closureId }}
        className="decisions"
      >
        <CheckboxesControl
          name="bookingIds"
          legend={labels.bookingIds}
          isRequired
          values={options.map(({ value }) => value)}
          options={options}
        />
        <RadioControl
          name="act"
          label={labels.act}
          isRequired
          value="PROPOSE"
          options={acts.map((value) => ({ value, label: t(`acts.${value}`), detail: t(`actHints.${value}`) }))}
        />
        <TextControl
          name="message"
          label={labels.message}
          optional={words.optional}
          hint={t('messageHint')}
          maxLength={500}
        />
        <Button>{t('decide')}</Button>
      </ActionForm>
    </>
  );
}
