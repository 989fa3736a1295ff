import { getLocale, getTranslations } from 'next-intl/server';
import type { ReservedBookablePurposesQuery, ReservedFreeSlotsQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { EmptyState } from '../../../ui/EmptyState';
import { Select } from '../../../ui/Select';
import { Unavailable } from '../../../ui/Unavailable';
import { BookForm } from './BookForm';
import { bookable } from './bookable';

type Props = {
  data: ReservedBookablePurposesQuery;
  purposeId?: string;
  partySize: number;
  caseId?: string;
  days: ReservedFreeSlotsQuery['availability'] | undefined;
};

const sizes = ['1', '2', '3', '4', '5', '6'];

/** A11: purpose first, in the address; then a free time and the person. */
export async function BookFor({ data, purposeId, partySize, caseId, days }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-agenda.book'), getLocale()]);
  const purposes = bookable(data);
  const purpose = purposes.find(({ id }) => id === purposeId);
  const slots = (days ?? []).flatMap(({ slots: free }) => free).slice(0, 40);
  return (
    <>
      {caseId && <Callout title={t('forCase')} />}
      <form action={link(locale, '/area-riservata/agenda/prenota')} method="get" className="office-choice">
        {caseId && <input type="hidden" name="segnalazione" value={caseId} />}
        <Select
          name="motivo"
          label={t('purpose')}
          value={purpose?.id}
          placeholder={t('choose')}
          isRequired
          options={purposes.map(({ id, title, office }) => ({ value: id, text: `${office}: ${title}` }))}
        />
        <Select
          name="persone"
          label={t('party')}
          value={String(partySize)}
          options={sizes.map((value) => ({ value, text: value }))}
        />
        <Button tone="outline-primary">{t('show')}</Button>
      </form>
      {purpose && !days && <Unavailable />}
      {purpose && days && slots.length === 0 && (
        <EmptyState icon="calendar" title={t('full')}>
          <p>{t('fullHint')}</p>
        </EmptyState>
      )}
      {purpose && slots.length > 0 && (
        <BookForm purpose={purpose} slots={slots} partySize={partySize} caseId={caseId} />
      )}
    </>
  );
}
