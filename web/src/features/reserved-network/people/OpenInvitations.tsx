import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { OpenInvitation_InvitationFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { withdrawInvitation } from './person-acts';

type Props = { enteId: string; invitations: readonly OpenInvitation_InvitationFragment[] };

/** I2: invitations that nobody has accepted yet, and the way to withdraw each. */
export async function OpenInvitations({ enteId, invitations }: Props) {
  const [t, terms, words, locale] = await Promise.all([
    getTranslations('reserved-access.invitations'),
    getTranslations('reserved-terms.role'),
    formWords(),
    getLocale(),
  ]);
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="inviti">
      <h2 id="inviti">{t('title')}</h2>
      <ul className="plain-list member-list">
        {invitations.map(({ id, email, displayName, roles, state, expiresAt, viewerCanClose }) => (
          <li key={id}>
            <p>
              <strong>{displayName}</strong>
              <bdi className="muted member-email">{email}</bdi>
            </p>
            <p>
              {roles.map((role) => terms(role)).join(', ')}
              <br />
              <span className="muted">
                {t(state as 'PENDING')} · {t('expires', { date: longDate(locale, expiresAt.slice(0, 10)) })}
              </span>
            </p>
            {viewerCanClose && (
              <ActionForm
                action={withdrawInvitation}
                clientKey={crypto.randomUUID()}
                words={words}
                prefix={`invito-${id}`}
                hidden={{ enteId, invitationId: id }}
              >
                <Button tone="outline-primary" size="sm">
                  {t('withdraw')}
                  <span className="visually-hidden">{` ${displayName}`}</span>
                </Button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
