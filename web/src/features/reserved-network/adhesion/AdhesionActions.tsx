import { useLocale, useTranslations } from 'next-intl';
import type { AdhesionCard_AdhesionFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ButtonLink } from '../../../ui/Button';
import { AdhesionAct } from './AdhesionAct';
import { approveAdhesion, reinstateAdhesion, rejectAdhesion, reviewAdhesion } from './adhesion-actions';
import { OperationalActs } from './OperationalActs';
import { RequestForm } from './RequestForm';
import { SignForm } from './SignForm';

type Props = { enteId: string; adhesion: AdhesionCard_AdhesionFragment; suffix?: string };

/** Whether this reader may do anything with an adhesion now, as the graph says it. */
export const mayAnything = (may: AdhesionCard_AdhesionFragment): boolean =>
  [
    may.viewerCanRequest,
    may.viewerCanReview,
    may.viewerCanApprove,
    may.viewerCanReject,
    may.viewerCanSign,
    may.viewerCanSuspend,
    may.viewerCanReinstate,
    may.viewerCanWithdraw,
  ].some(Boolean);

/** N5: what this reader may do with an adhesion, as the graph says it. */
export function AdhesionActions({ enteId, adhesion: may, suffix = '' }: Props) {
  const hidden = { enteId, adhesionId: may.id, expectedVersion: may.version };
  const isOfNetwork = may.protocolloVersion.protocollo.kind === 'NETWORK';
  return (
    <>
      {may.viewerCanRequest && <RequestForm hidden={hidden} isOpen suffix={suffix} />}
      {may.viewerCanApprove && (
        <AdhesionAct action={approveAdhesion} kind="approve" hidden={hidden} isOpen suffix={suffix} />
      )}
      {may.viewerCanReview && <AdhesionAct action={reviewAdhesion} kind="review" hidden={hidden} suffix={suffix} />}
      {may.viewerCanReject && (
        <AdhesionAct action={rejectAdhesion} kind="reject" hidden={hidden} wantsReason isDangerous suffix={suffix} />
      )}
      {may.viewerCanSign && <SignForm adhesion={may} hidden={hidden} suffix={suffix} />}
      {may.viewerCanReinstate && (
        <AdhesionAct action={reinstateAdhesion} kind="reinstate" hidden={hidden} isOpen suffix={suffix} />
      )}
      {isOfNetwork && !may.isRenewal && (may.viewerCanSuspend || may.viewerCanWithdraw) && (
        <Departures enteId={enteId} adhesion={may} />
      )}
      {!isOfNetwork && <OperationalActs adhesion={may} hidden={hidden} suffix={suffix} />}
    </>
  );
}

/** N10: to suspend or to leave one first looks at what would follow. */
function Departures({ enteId, adhesion }: Props) {
  const t = useTranslations('reserved-network.act');
  const locale = useLocale();
  const to = (kind: string) => link(locale, `/area-riservata/rete/${enteId}/uscita?tipo=${kind}`);
  return (
    <p className="form-actions">
      {adhesion.viewerCanSuspend && (
        <ButtonLink tone="outline-primary" href={to('sospensione')}>
          {t('suspend.open')}
        </ButtonLink>
      )}
      {adhesion.viewerCanWithdraw && (
        <ButtonLink tone="outline-primary" href={to('recesso')}>
          {t('withdraw.open')}
        </ButtonLink>
      )}
    </p>
  );
}
