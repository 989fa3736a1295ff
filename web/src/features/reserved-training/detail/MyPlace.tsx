import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { MyPlace_EventFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { now } from '../../../time/clock';
import { fullMoment, longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { RegistrationBadge } from '../EventBadges';
import { visibilities } from '../vocabulary';
import { Moved } from './Moved';
import { MyCode } from './MyCode';
import { OfferForm } from './OfferForm';
import { Opinion } from './Opinion';
import { registerMe, setMyVisibility, withdrawMe } from './registration-actions';

type Props = { event: MyPlace_EventFragment };

/** The reader's own place at a meeting, and what can be done with it (T4, T6). */
export async function MyPlace({ event }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-training.place'), formWords(), getLocale()]);
  const mine = event.myRegistration;
  const hidden = { slug: event.slug, registrationId: mine?.id, expectedVersion: mine?.version };
  return (
    <section aria-labelledby="iscrizione">
      <h2 id="iscrizione">{t('title')}</h2>
      {mine ? (
        <>
          <p className="badge-row">
            <RegistrationBadge state={mine.state} />
          </p>
          <p>{t(`said.${mine.state}`, { date: longDate(locale, mine.registeredAt) })}</p>
          {mine.state === 'OFFERED' && (
            <OfferForm hidden={hidden} until={mine.expiresAt && fullMoment(locale, mine.expiresAt)} />
          )}
          {mine.decisionReason && (
            <p>
              {t('reason')} <span lang="it">{mine.decisionReason}</span>
            </p>
          )}
          <Moved mine={mine} slug={event.slug} isOne={event.sessions.length < 2} />
          {mine.checkInCode && <MyCode slug={event.slug} code={mine.checkInCode} />}
          {mine.viewerCanGiveOpinion && <Opinion slug={event.slug} registrationId={mine.id} />}
          {mine.certificate && !mine.certificate.revokedAt && (
            <p>
              <a href={link(locale, `/formazione/attestato/${mine.certificate.code}`)}>{t('certificate')}</a>
            </p>
          )}
          <ActionForm
            action={setMyVisibility}
            clientKey={crypto.randomUUID()}
            words={words}
            prefix="visibile"
            labels={{ visibility: t('visibility') }}
            hidden={hidden}
          >
            <SelectControl
              name="visibility"
              label={t('visibility')}
              value={mine.visibility}
              options={visibilities.map((value) => ({ value, text: t(`visible.${value}`) }))}
            />
            <Button size="sm" tone="outline-primary">
              {t('saveVisibility')}
            </Button>
          </ActionForm>
          {mine.viewerCanWithdraw && mine.state !== 'OFFERED' && (
            <ActionForm
              action={withdrawMe}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix="ritira"
              hidden={hidden}
            >
              <Button tone="outline-primary">{t('withdraw')}</Button>
            </ActionForm>
          )}
        </>
      ) : event.viewerCanRegister ? (
        <ActionForm
          action={registerMe}
          clientKey={crypto.randomUUID()}
          words={words}
          prefix="iscrivi"
          hidden={{ slug: event.slug, eventId: event.id }}
        >
          <p>{event.seatsLeft > 0 ? t('open') : t('full')}</p>
          <Button icon="plus">{event.seatsLeft > 0 ? t('register') : t('wait')}</Button>
        </ActionForm>
      ) : (
        <p>{t(`not.${reasonOf(event)}`)}</p>
      )}
    </section>
  );
}

/** Why a person cannot register who may see the meeting. */
const reasonOf = ({ state, startsAt }: MyPlace_EventFragment) =>
  state === 'PUBLISHED' ? (startsAt > now().toString() ? 'audience' : 'over') : state;
