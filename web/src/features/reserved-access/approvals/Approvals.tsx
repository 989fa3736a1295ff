import { useLocale, useTranslations } from 'next-intl';
import type { ApprovalsPageQuery } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { approveDelegation, approveInvitation, refuseDelegation, refuseInvitation } from './approval-acts';
import { Decision } from './Decision';

/** I10: what waits for a second person, the oldest first; who asked for it may only take it back. */
export function Approvals({ data }: { data: ApprovalsPageQuery }) {
  const t = useTranslations('reserved-access');
  const roleName = useTranslations('reserved-terms.role');
  const locale = useLocale();
  const invitations = data.invitationsToApprove ?? [];
  const delegations = (data.delegations ?? []).filter(({ state }) => state === 'PROPOSED');
  if (invitations.length + delegations.length === 0) {
    return (
      <EmptyState icon="check" title={t('approvals.none')}>
        <p>{data.invitationsToApprove === null ? t('approvals.forOthers') : t('approvals.noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {invitations.length > 0 && (
        <section aria-labelledby="inviti">
          <h2 id="inviti">{t('approvals.invitations')}</h2>
          <ul className="plain-list member-list">
            {invitations.map((one) => (
              <li key={one.id}>
                <p>
                  <strong>{one.displayName}</strong> <bdi className="muted">{one.email}</bdi>
                </p>
                <p>
                  {[one.roles.map((role) => roleName(role)).join(', '), one.ente?.name].filter(Boolean).join(' · ')}
                  <br />
                  <span className="muted">{t('approvals.by', { name: one.inviter?.displayName ?? '–' })}</span>
                </p>
                {!one.viewerCanApprove && <p>{t('approvals.own')}</p>}
                <Decision
                  hidden={{ invitationId: one.id }}
                  about={one.displayName}
                  place={one.id}
                  approve={one.viewerCanApprove ? approveInvitation : undefined}
                  refuse={one.viewerCanClose ? refuseInvitation : undefined}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {delegations.length > 0 && (
        <section aria-labelledby="deleghe">
          <h2 id="deleghe">{t('approvals.delegations')}</h2>
          <ul className="plain-list member-list">
            {delegations.map((one) => {
              const names = { from: one.from?.displayName ?? '–', to: one.to?.displayName ?? '–' };
              const days = { from: longDate(locale, one.startOn), to: longDate(locale, one.endOn) };
              return (
                <li key={one.id}>
                  <p>
                    <strong>{t('delegations.given', names)}</strong>
                  </p>
                  <p>
                    {[one.roles.map((role) => roleName(role)).join(', '), one.ente?.name].filter(Boolean).join(' · ')}
                    <br />
                    <span className="muted">
                      {t('delegations.days', days)} · {one.reason}
                    </span>
                  </p>
                  {!one.viewerCanApprove && <p>{t('approvals.own')}</p>}
                  <Decision
                    hidden={{ delegationId: one.id }}
                    about={t('delegations.given', names)}
                    place={one.id}
                    approve={one.viewerCanApprove ? approveDelegation : undefined}
                    refuse={one.viewerCanEnd ? refuseDelegation : undefined}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
