import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { ReservedCallListQuery } from '../../../graphql/generated/graphql';
import { languageName } from '../../../i18n/interpreter-languages';
import { link } from '../../../i18n/link';
import { type Locale, languageNames } from '../../../i18n/routing';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { nameOf, PersonName } from '../PersonName';
import { noteTelephoned } from './note-telephoned';

type Row = NonNullable<ReservedCallListQuery['callList']>[number];
type Props = { agendaId: string; bookings: Row[] };

/** A20, A43: whom a letter did not reach, or who gave a telephone only and is due to be reminded. */
export async function CallList({ agendaId, bookings }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-agenda.calls'), formWords(), getLocale()]);
  const reasonOf = ({ state, messages }: Row): string => {
    if (state === 'CANCELLED_BY_OFFICE') return t('cancelled');
    return messages.some((one) => one.state === 'FAILED') ? t('failed') : t('phoneOnly');
  };
  if (bookings.length === 0) return <EmptyState icon="telephone" title={t('none')} />;
  return (
    <Table
      caption={t('caption', { count: bookings.length })}
      rows={bookings}
      keyOf={({ id }) => id}
      columns={[
        { key: 'who', title: t('who'), cell: (row) => <PersonName of={row} /> },
        {
          key: 'phone',
          title: t('phone'),
          cell: (row) =>
            row.phone ? (
              <a href={`tel:${row.phone}`}>
                <bdi>{row.phone}</bdi>
              </a>
            ) : (
              <bdi>{row.email}</bdi>
            ),
        },
        {
          key: 'language',
          title: t('language'),
          cell: (row) =>
            [
              languageNames[row.language as Locale] ?? row.language,
              row.interpreterLanguage && t('interpreter', { language: languageName(locale, row.interpreterLanguage) }),
            ]
              .filter(Boolean)
              .join(' · '),
        },
        { key: 'when', title: t('when'), cell: (row) => fullMoment(locale, row.startsAt) },
        { key: 'what', title: t('what'), cell: (row) => row.purposeTitle },
        {
          key: 'why',
          title: t('why'),
          cell: reasonOf,
        },
        {
          key: 'code',
          title: t('code'),
          cell: (row) => (
            <a href={link(locale, `/area-riservata/agenda/appuntamenti/${row.id}`)}>
              <bdi>{row.code}</bdi>
            </a>
          ),
        },
        {
          key: 'act',
          title: t('act'),
          cell: (row) =>
            row.viewerCanTelephone && (
              <ActionForm
                action={noteTelephoned}
                clientKey={crypto.randomUUID()}
                words={words}
                prefix={`c${row.id}`}
                hidden={{ bookingId: row.id, agendaId }}
              >
                <Button tone="outline-primary" size="sm">
                  {t('done')}
                  <span className="visually-hidden">{`: ${nameOf(row)}`}</span>
                </Button>
              </ActionForm>
            ),
        },
      ]}
    />
  );
}
