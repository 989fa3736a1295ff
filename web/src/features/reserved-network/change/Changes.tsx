import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { Changes_ChangeFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { revokeChange } from './change-actions';

const tones = { SCHEDULED: 'primary', DONE: 'neutral', REVOKED: 'neutral', PREVENTED: 'warning' } as const;

type Props = { enteId: string; changes: Changes_ChangeFragment[] };

/** N25: what has changed of an ente and what is about to, the latest decision first. */
export async function Changes({ enteId, changes }: Props) {
  const [t, locale, words] = await Promise.all([getTranslations('reserved-network.change'), getLocale(), formWords()]);
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="cambiamenti">
      <h2 id="cambiamenti">{t('history')}</h2>
      <ul className="plain-list member-list">
        {changes.map(({ id, kind, state, effectiveOn, reason, name, ente, other, viewerCanRevoke }) => (
          <li key={id}>
            <p className="badge-row">
              <strong>{t(`kind.${kind}`)}</strong>
              <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
            </p>
            <p>
              {t('from', { on: longDate(locale, effectiveOn) })}{' '}
              {kind === 'RENAME' && name && <bdi lang="it">«{name}»</bdi>}
              {kind !== 'RENAME' && ente && ente.id !== enteId && (
                <a href={link(locale, `/area-riservata/rete/${ente.id}`)}>{ente.name}</a>
              )}
              {kind !== 'RENAME' && ente?.id === enteId && other && (
                <a href={link(locale, `/area-riservata/rete/${other.id}`)}>{other.name}</a>
              )}
              <span className="note-body" lang="it">
                {' '}
                {reason}
              </span>
            </p>
            {viewerCanRevoke && (
              <ActionForm
                action={revokeChange}
                clientKey={crypto.randomUUID()}
                words={words}
                prefix={`revoca-${id}`}
                hidden={{ enteId, changeId: id }}
              >
                <Button tone="outline-primary" size="sm">
                  {t('revoke')}
                </Button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
