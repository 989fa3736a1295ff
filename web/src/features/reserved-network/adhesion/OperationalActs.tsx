import type { AdhesionCard_AdhesionFragment } from '../../../graphql/generated/graphql';
import { AdhesionAct } from './AdhesionAct';
import { suspendOperational, withdrawOperational } from './operational-actions';

type Props = { adhesion: AdhesionCard_AdhesionFragment; hidden: Record<string, string | number>; suffix: string };

/** N24: an operational protocollo gives no access; it is suspended or left without anything to look at first. */
export function OperationalActs({ adhesion, hidden, suffix }: Props) {
  const known = { hidden, suffix, wantsReason: true, isDangerous: true } as const;
  return (
    <>
      {adhesion.viewerCanSuspend && <AdhesionAct {...known} action={suspendOperational} kind="suspendOperational" />}
      {adhesion.viewerCanWithdraw && <AdhesionAct {...known} action={withdrawOperational} kind="withdrawOperational" />}
    </>
  );
}
