import { useLocale, useTranslations } from 'next-intl';
import type { EnteAdhesion_EnteFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ButtonLink } from '../../../ui/Button';
import { AdhesionAct } from './AdhesionAct';
import { approveAdhesion, reinstateAdhesion, rejectAdhesion, reviewAdhesion } from './adhesion-actions';
import { RequestForm } from './RequestForm';
import { SignForm } from './SignForm';

/** N5: what this reader may do with the adhesion of this ente, as the graph says it. */
export function AdhesionActions({ ente }: { ente: EnteAdhesion_EnteFragment }) {
  const t = useTranslations('reserved-network.act');
  const { adhesion } = ente;
  if (!adhesion) {
    if (!ente.viewerCanManage) return null;
    return (
      <section aria-labelledby="azioni">
        <h2 id="azioni">{t('title')}</h2>
        <RequestForm hidden={{ enteId: ente.id }} />
      </section>
    );
  }
  const hidden = { enteId: ente.id, adhesionId: adhesion.id, expectedVersion: adhesion.version };
  const may = adhesion;
  const mayNothing = ![
    may.viewerCanRequest,
    may.viewerCanReview,
    may.viewerCanApprove,
    may.viewerCanReject,
    may.viewerCanSign,
    may.viewerCanSuspend,
    may.viewerCanReinstate,
    may.viewerCanWithdraw,
  ].some(Boolean);
  if (mayNothing) return null;
  return (
    <section aria-labelledby="azioni">
      <h2 id="azioni">{t('title')}</h2>
      {may.viewerCanRequest && <RequestForm hidden={hidden} isOpen />}
      {may.viewerCanApprove && <AdhesionAct action={approveAdhesion} kind="approve" hidden={hidden} isOpen />}
      {may.viewerCanReview && <AdhesionAct action={reviewAdhesion} kind="review" hidden={hidden} />}
      {may.viewerCanReject && (
        <AdhesionAct action={rejectAdhesion} kind="reject" hidden={hidden} wantsReason isDangerous />
      )}
      {may.viewerCanSign && <SignForm adhesion={adhesion} hidden={hidden} />}
      {may.viewerCanReinstate && <AdhesionAct action={reinstateAdhesion} kind="reinstate" hidden={hidden} isOpen />}
      {(may.viewerCanSuspend || may.viewerCanWithdraw) && <Departures ente={ente} />}
    </section>
  );
}

/** N10: to suspend or to leave one first looks at what would follow. */
function Departures({ ente }: { ente: EnteAdhesion_EnteFragment }) {
  const t = useTranslations('reserved-network.act');
  const locale = useLocale();
  const to = (kind: string) => link(locale, `/area-riservata/rete/${ente.id}/uscita?tipo=${kind}`);
  return (
    <p className="form-actions">
      {ente.adhesion?.viewerCanSuspend && (
        <ButtonLink tone="secondary" href={to('sospensione')}>
          {t('suspend.open')}
        </ButtonLink>
      )}
      {ente.adhesion?.viewerCanWithdraw && (
        <ButtonLink tone="secondary" href={to('recesso')}>
          {t('withdraw.open')}
        </ButtonLink>
      )}
    </p>
  );
}
