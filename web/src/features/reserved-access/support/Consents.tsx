import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { SupportPageQuery } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { startSupport } from './start-support';

type Props = { consents: NonNullable<SupportPageQuery['supportConsents']> };

/** I15: who lets support look now, and who did in the last months. */
export async function Consents({ consents }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-access.support'), formWords(), getLocale()]);
  if (consents.length === 0) return <EmptyState icon="key" title={t('nobody')} />;
  return (
    <ul className="plain-list member-list">
      {consents.map(({ id, person, ente, reason, grantedAt, expiresAt, endedAt, viewerCanStart, uses }) => (
        <li key={id}>
          <p className="badge-row">
            <strong>{person?.displayName ?? '–'}</strong>{' '}
            <Badge tone={viewerCanStart ? 'success' : 'neutral'}>
              {t(viewerCanStart ? 'open' : endedAt ? 'withdrawn' : 'over')}
            </Badge>
          </p>
          <p>
            {reason}
            <br />
            <span className="muted">
              {t('from', { from: fullMoment(locale, grantedAt), to: fullMoment(locale, endedAt ?? expiresAt) })}
              {ente && ` · ${ente.name}`} · {t('uses', { count: uses.length })}
            </span>
          </p>
          {viewerCanStart && (
            <ActionForm
              action={startSupport}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix={`guarda-${id}`}
              hidden={{ consentId: id }}
            >
              <Button size="sm">
                {t('look')}
                <span className="visually-hidden">{` ${person?.displayName ?? ''}`}</span>
              </Button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
