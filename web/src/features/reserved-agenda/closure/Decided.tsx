import { getLocale, getTranslations } from 'next-intl/server';
import { fullMoment } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';
import { PersonName } from '../PersonName';
import type { Affected } from './Decisions';

const tones = { ACCEPTED: 'success', DECLINED: 'danger', NO_ANSWER: 'warning' } as const;

/** A33: what was decided, by whom, and who has answered. */
export async function Decided({ rows }: { rows: readonly Affected[] }) {
  const [t, terms, locale] = await Promise.all([
    getTranslations('reserved-agenda.closure'),
    getTranslations('reserved-terms.bookingState'),
    getLocale(),
  ]);
  return (
    <Table
      caption={t('decidedTitle')}
      rows={rows.filter(({ booking }) => booking)}
      keyOf={({ booking, closureId }) => `${closureId}${booking?.id}`}
      columns={[
        {
          key: 'who',
          title: t('who'),
          cell: ({ booking }) => booking && <PersonName of={booking} />,
        },
        { key: 'when', title: t('when'), cell: ({ booking }) => booking && fullMoment(locale, booking.startsAt) },
        {
          key: 'decision',
          title: t('decision'),
          cell: ({ decision, proposedStartsAt }) => (
            <>
              {t(`decisions.${decision}`)}
              {proposedStartsAt && `: ${fullMoment(locale, proposedStartsAt)}`}
            </>
          ),
        },
        {
          key: 'answer',
          title: t('answer'),
          cell: ({ answer, decision, proposalUntil, booking }) =>
            answer ? (
              <Badge tone={tones[answer]}>{t(`answers.${answer}`)}</Badge>
            ) : decision === 'PROPOSED' && proposalUntil ? (
              t('waits', { moment: fullMoment(locale, proposalUntil) })
            ) : (
              booking && terms(booking.state)
            ),
        },
        { key: 'by', title: t('by'), cell: ({ decidedBy }) => decidedBy?.displayName ?? '–' },
        { key: 'code', title: t('code'), cell: ({ booking }) => <bdi>{booking?.code}</bdi> },
      ]}
    />
  );
}
