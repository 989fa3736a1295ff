import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { SupportConsent_ConsentFragment } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { withdrawSupport } from './support-acts';

/** I15: what one allowed, who looked and when, and the way to take it back. */
export async function OwnConsents({ consents }: { consents: readonly SupportConsent_ConsentFragment[] }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-access.support'), formWords(), getLocale()]);
  if (consents.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="plain-list member-list">
      {consents.map(({ id, reason, grantedAt, expiresAt, endedAt, viewerCanWithdraw, ente, uses }) => (
        <li key={id}>
          <p className="badge-row">
            <strong>{reason}</strong>{' '}
            <Badge tone={viewerCanWithdraw ? 'warning' : 'neutral'}>
              {t(viewerCanWithdraw ? 'open' : endedAt ? 'withdrawn' : 'over')}
            </Badge>
          </p>
          <p className="muted">
            {t('from', { from: fullMoment(locale, grantedAt), to: fullMoment(locale, endedAt ?? expiresAt) })}
            {ente && ` · ${ente.name}`}
          </p>
          {uses.length === 0 ? (
            <p>{t('unused')}</p>
          ) : (
            <ul>
              {uses.map(({ startedAt, endedAt: end, supporterName }) => (
                <li key={startedAt}>
                  {t(end ? 'use' : 'useNow', {
                    name: supporterName,
                    from: fullMoment(locale, startedAt),
                    to: end ? fullMoment(locale, end) : '',
                  })}
                </li>
              ))}
            </ul>
          )}
          {viewerCanWithdraw && (
            <ActionForm
              action={withdrawSupport}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix={`consenso-${id}`}
              hidden={{ consentId: id }}
            >
              <Button tone="danger" size="sm">
                {t('withdraw')}
              </Button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
