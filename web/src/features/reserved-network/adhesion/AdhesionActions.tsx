import { useTranslations } from 'next-intl';
import type { EnteAdhesion_EnteFragment } from '../../../graphql/generated/graphql';
import { AdhesionAct } from './AdhesionAct';
import {
  approveAdhesion,
  reinstateAdhesion,
  requestAdhesion,
  suspendAdhesion,
  withdrawAdhesion,
} from './adhesion-actions';
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
        <AdhesionAct action={requestAdhesion} kind="request" hidden={{ enteId: ente.id }} />
      </section>
    );
  }
  const hidden = { enteId: ente.id, adhesionId: adhesion.id, expectedVersion: adhesion.version };
  const may = adhesion;
  const mayNothing = ![
    may.viewerCanRequest,
    may.viewerCanApprove,
    may.viewerCanSign,
    may.viewerCanSuspend,
    may.viewerCanReinstate,
    may.viewerCanWithdraw,
  ].some(Boolean);
  if (mayNothing) return null;
  return (
    <section aria-labelledby="azioni">
      <h2 id="azioni">{t('title')}</h2>
      {may.viewerCanRequest && <AdhesionAct action={requestAdhesion} kind="request" hidden={hidden} isOpen />}
      {may.viewerCanApprove && <AdhesionAct action={approveAdhesion} kind="approve" hidden={hidden} isOpen />}
      {may.viewerCanSign && <SignForm adhesion={adhesion} hidden={hidden} />}
      {may.viewerCanReinstate && <AdhesionAct action={reinstateAdhesion} kind="reinstate" hidden={hidden} isOpen />}
      {may.viewerCanSuspend && (
        <AdhesionAct action={suspendAdhesion} kind="suspend" hidden={hidden} wantsReason isDangerous />
      )}
      {may.viewerCanWithdraw && (
        <AdhesionAct action={withdrawAdhesion} kind="withdraw" hidden={hidden} wantsReason isDangerous />
      )}
    </section>
  );
}
