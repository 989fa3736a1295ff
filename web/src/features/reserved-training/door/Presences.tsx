import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Door_EventFragment } from '../../../graphql/generated/graphql';
import { now } from '../../../time/clock';
import { fullDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { span } from '../date-parts';
import { mark } from './door-actions';

const DAY_MS = 86_400_000;

/** T9, T10: who was there, sitting by sitting; a day later each change wants its reason. */
export async function Presences({ event }: { event: Door_EventFragment }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-training.door'), formWords(), getLocale()]);
  const people = (event.registrations ?? []).filter(({ state }) => state === 'CONFIRMED');
  return event.sessions.map((session) => {
    const isLate = now().epochMilliseconds > Date.parse(session.endsAt) + DAY_MS;
    return (
      <section key={session.id} aria-labelledby={`sessione-${session.id}`}>
        <h2
          id={`sessione-${session.id}`}
        >{`${fullDate(locale, session.startsAt)}, ${span(locale, session.startsAt, session.endsAt)}`}</h2>
        {people.length === 0 && <p>{t('nobody')}</p>}
        <ul className="plain-rows">
          {people.map((row) => {
            const seen = row.attendance.find(({ sessionId }) => sessionId === session.id);
            const isAway = row.sittings.some(({ sessionId, comes }) => sessionId === session.id && comes === false);
            const prefix = `p-${row.id.slice(0, 8)}-${session.id.slice(0, 4)}`;
            return (
              <li key={row.id}>
                <p className="badge-row">
                  <strong>{row.person?.displayName ?? row.guest?.name ?? t('unnamed')}</strong>
                  <span>{row.ente?.name ?? row.guest?.body}</span>
                  {seen && (
                    <Badge tone={seen.isPresent ? 'success' : 'danger'}>
                      {seen.isPresent ? t('present') : t('absent')}
                    </Badge>
                  )}
                  {isAway && !seen && <Badge tone="warning">{t('away')}</Badge>}
                  {seen?.reason && <span lang="it">{seen.reason}</span>}
                  {(row.noShows ?? 0) > 1 && <Badge tone="warning">{t('noShows', { count: row.noShows ?? 0 })}</Badge>}
                </p>
                <ActionForm
                  action={mark}
                  clientKey={crypto.randomUUID()}
                  words={words}
                  prefix={prefix}
                  labels={{ reason: t('reason') }}
                  hidden={{ registrationId: row.id, sessionId: session.id, slug: event.slug }}
                >
                  {isLate && <TextControl name="reason" label={t('reason')} isRequired maxLength={500} />}
                  <div className="button-row">
                    <Button size="sm" tone="outline-primary" name={`${prefix}.presence`} value="yes">
                      {t('markPresent')}
                    </Button>
                    <Button size="sm" tone="link" name={`${prefix}.presence`} value="no">
                      {t('markAbsent')}
                    </Button>
                  </div>
                </ActionForm>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
