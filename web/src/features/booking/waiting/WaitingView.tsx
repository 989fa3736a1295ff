import { getTranslations } from 'next-intl/server';
import type { Fault } from '../../../forms/form-state';
import { wordFaults } from '../../../forms/word-faults';
import { WaitingByTokenDocument } from '../../../graphql/generated/graphql';
import { query } from '../../../graphql/rsc-client';
import { Page } from '../../../site/Page';
import { Alert } from '../../../ui/Alert';
import { Button, ButtonLink } from '../../../ui/Button';
import { DefinitionList } from '../../../ui/DefinitionList';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { PageHeading } from '../../../ui/PageHeading';
import { Unavailable } from '../../../ui/Unavailable';
import { bookingAddress } from '../booking-address';
import { placeOf } from '../place-of';
import { readPurpose } from '../read-purpose';
import { leaveLine } from './answer-offer';
import { OfferForm } from './OfferForm';

type Props = {
  locale: string;
  token: string;
  outcome?: string;
  form: { values: Record<string, string>; faults: Fault[] };
};

const outcomes = { entrato: 'joined', rifiutato: 'declined', uscito: 'left' } as const;
const ended = { TOLD: 'stateTOLD', LEFT: 'stateLEFT', ENDED: 'stateENDED', BOOKED: 'stateBOOKED' } as const;

/** A place in the line by its link: where one stands, or the place that is kept and until when (A21). */
export async function WaitingView({ locale, token, outcome, form }: Props) {
  const [t, booking, { data, error }] = await Promise.all([
    getTranslations('booking.waiting'),
    getTranslations('booking'),
    query({ query: WaitingByTokenDocument, variables: { token } }),
  ]);
  const waiting = data?.waiting;
  const purpose = waiting ? await readPurpose(waiting.purposeId, locale) : null;
  const labels = {
    praticaKind: booking('praticaKind'),
    praticaValue: booking('praticaValue'),
    taxCode: booking('taxCode'),
  };
  const faults = await wordFaults(form.faults, labels);
  const told = outcomes[outcome as keyof typeof outcomes];
  const over = waiting && ended[waiting.state as keyof typeof ended];
  return (
    <Page locale={locale} crumbs={[{ text: t('mine') }]} hasContacts={false}>
      <div className="booking-done">
        <PageHeading title={waiting ? t('mine') : t('absent')} lead={waiting || error ? undefined : t('absentText')} />
        <ErrorSummary title={faults.title} intro={faults.intro} errors={faults.list} />
        {error && !waiting && <Unavailable />}
        {waiting && (
          <>
            {told && !over && <Alert tone="success">{t(told)}</Alert>}
            {outcome === 'scaduto' && <Alert tone="warning">{t('expired')}</Alert>}
            {over && <Alert tone="info">{t(over)}</Alert>}
            <DefinitionList
              entries={[
                purpose && { term: booking('purpose'), detail: purpose.title },
                purpose && { term: booking('place'), detail: <bdi lang="it">{placeOf(purpose.agenda).name}</bdi> },
              ]}
            />
            {waiting.state === 'WAITING' && (
              <p className="waiting-position">
                <strong>{waiting.position ? t('position', { position: waiting.position }) : t('stateNotice')}</strong>
              </p>
            )}
            {waiting.state === 'OFFERED' && (
              <OfferForm locale={locale} token={token} waiting={waiting} values={form.values} faults={faults} />
            )}
            {over ? (
              <ButtonLink href={`${bookingAddress(locale, 'time')}?motivo=${waiting.purposeId}`}>
                {t('bookNow')}
              </ButtonLink>
            ) : (
              <form action={leaveLine} className="waiting-leave">
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="token" value={token} />
                <Button tone="outline-primary" size="sm">
                  {t('leave')}
                </Button>
              </form>
            )}
          </>
        )}
        {!waiting && !error && <ButtonLink href={bookingAddress(locale, 'place')}>{booking('title')}</ButtonLink>}
      </div>
    </Page>
  );
}
