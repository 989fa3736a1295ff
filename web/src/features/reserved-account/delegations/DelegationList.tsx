import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { DelegationRow_DelegationFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { endDelegation } from './delegation-acts';

const tones = { PROPOSED: 'warning', PLANNED: 'primary', ACTIVE: 'success', ENDED: 'neutral' } as const;

/** I6: delegations given and received, those of the last months too. */
export async function DelegationList({ delegations }: { delegations: readonly DelegationRow_DelegationFragment[] }) {
  const [t, roleName, words, locale] = await Promise.all([
    getTranslations('reserved-access.delegations'),
    getTranslations('reserved-terms.role'),
    formWords(),
    getLocale(),
  ]);
  if (delegations.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="plain-list member-list">
      {delegations.map(({ id, from, to, roles, startOn, endOn, reason, state, viewerCanEnd }) => {
        const given = t('given', { from: from?.displayName ?? '–', to: to?.displayName ?? '–' });
        return (
          <li key={id}>
            <p className="badge-row">
              <strong>{given}</strong> <Badge tone={tones[state]}>{t(state)}</Badge>
            </p>
            <p>
              {roles.map((role) => roleName(role)).join(', ')}
              <br />
              <span className="muted">
                {t('days', { from: longDate(locale, startOn), to: longDate(locale, endOn) })} · {reason}
              </span>
            </p>
            {viewerCanEnd && (
              <ActionForm
                action={endDelegation}
                clientKey={crypto.randomUUID()}
                words={words}
                prefix={`delega-${id}`}
                hidden={{ delegationId: id }}
              >
                <Button tone="outline-primary" size="sm">
                  {t('end')}
                  <span className="visually-hidden">{` ${given}`}</span>
                </Button>
              </ActionForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
