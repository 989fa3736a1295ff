import { useLocale, useTranslations } from 'next-intl';
import type { ClientCard_ClientFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { DefinitionList } from '../../../ui/DefinitionList';
import { ClientActs } from './ClientActs';

const tones = { AWAITING_APPROVAL: 'warning', ACTIVE: 'success', EXPIRED: 'neutral', ENDED: 'neutral' } as const;

/** One application: who answers for it, what it may do, its secrets without their text. */
export function ClientCard({ client }: { client: ClientCard_ClientFragment }) {
  const t = useTranslations('reserved-access.clients');
  const locale = useLocale();
  const day = (at: string) => longDate(locale, at.slice(0, 10));
  return (
    <article aria-labelledby={`client-${client.id}`}>
      <h2 id={`client-${client.id}`}>
        {client.name} <Badge tone={tones[client.state]}>{t(client.state)}</Badge>{' '}
        {client.expiresSoon && <Badge tone="warning">{t('expiresSoon')}</Badge>}
      </h2>
      {client.ente && <p className="muted">{client.ente.name}</p>}
      <DefinitionList
        entries={[
          { term: t('id'), detail: <code>{client.id}</code> },
          { term: t('scopes'), detail: <code>{client.scopes.join(' ')}</code> },
          { term: t('ceiling'), detail: t(client.ceiling) },
          { term: t('networks'), detail: client.networks.join(', ') || t('anyNetwork') },
          { term: t('rate'), detail: String(client.perMinute) },
          { term: t('expires'), detail: day(client.expiresAt) },
          {
            term: t('secrets'),
            detail: (
              <ul className="plain-list">
                {client.secrets.map(({ id, hint, createdAt, expiresAt, lastUsedAt }) => (
                  <li key={id}>
                    {[
                      t('secret', { hint, date: day(createdAt) }),
                      expiresAt && t('secretEnd', { date: day(expiresAt) }),
                      lastUsedAt ? t('used', { date: day(lastUsedAt) }) : t('unused'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <ClientActs client={client} />
    </article>
  );
}
