import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Door_EventFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { now } from '../../../time/clock';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { EventOpinion } from '../opinions/EventOpinion';
import { issue, revoke } from './door-actions';

/** T11, T15, N20: certificates, what people thought, who came from where. */
export async function Certificates({ event }: { event: Door_EventFragment }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-training.door'), formWords(), getLocale()]);
  const isOver = event.endsAt <= now().toString();
  const held = (event.registrations ?? []).filter(({ certificate }) => certificate && !certificate.revokedAt);
  const opinions = event.questionnaire;
  return (
    <>
      <section aria-labelledby="per-ente">
        <h2 id="per-ente">{t('byEnte')}</h2>
        <ul>
          {(event.attendanceByEnte ?? []).map(({ ente, expected, present }) => (
            <li key={ente?.id ?? 'none'}>{`${ente?.name ?? t('guests')}: ${t('presentOf', { present, expected })}`}</li>
          ))}
        </ul>
      </section>
      {opinions && (
        <section aria-labelledby="gradimento">
          <h2 id="gradimento">{t('opinions', { count: opinions.answers })}</h2>
          <EventOpinion result={opinions} />
        </section>
      )}
      <section aria-labelledby="attestati">
        <h2 id="attestati">{t('certificates')}</h2>
        {event.certificateThreshold === null ? (
          <p>{t('noThreshold')}</p>
        ) : isOver ? (
          <ActionForm
            action={issue}
            clientKey={crypto.randomUUID()}
            words={words}
            prefix="attestati"
            hidden={{ eventId: event.id, slug: event.slug }}
          >
            <p>{t('issueHint', { percent: event.certificateThreshold })}</p>
            <Button>{t('issue')}</Button>
          </ActionForm>
        ) : (
          <p>{t('notYet', { percent: event.certificateThreshold })}</p>
        )}
        {held.map((row) => (
          <Disclosure
            key={row.id}
            id={`attestato-${row.id.slice(0, 8)}`}
            title={`${row.person?.displayName ?? row.guest?.name ?? t('unnamed')} · ${row.certificate?.code}`}
          >
            <p>
              <a href={link(locale, `/formazione/attestato/${row.certificate?.code}`)}>{t('verify')}</a>
            </p>
            <ActionForm
              action={revoke}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix={`revoca-${row.id.slice(0, 8)}`}
              labels={{ reason: t('revokeReason') }}
              hidden={{ registrationId: row.id, slug: event.slug }}
            >
              <TextControl name="reason" label={t('revokeReason')} isRequired maxLength={500} />
              <Button tone="danger">{t('revoke')}</Button>
            </ActionForm>
          </Disclosure>
        ))}
      </section>
    </>
  );
}
