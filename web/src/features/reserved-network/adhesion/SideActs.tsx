import { useTranslations } from 'next-intl';
import type { EnteAdhesion_EnteFragment } from '../../../graphql/generated/graphql';
import { AdhesionActions, mayAnything } from './AdhesionActions';
import { RequestForm } from './RequestForm';

/** What this reader may do with the adhesion that counts, or that there is none. */
export function SideActs({ ente: { id, adhesion, viewerCanManage } }: { ente: EnteAdhesion_EnteFragment }) {
  const t = useTranslations('reserved-network.act');
  const isOver = adhesion !== null && ['WITHDRAWN', 'EXPIRED', 'REJECTED'].includes(adhesion.state);
  const mayAsk = viewerCanManage && (adhesion === null || isOver);
  if (!mayAsk && !(adhesion && mayAnything(adhesion))) return null;
  return (
    <section aria-labelledby="azioni">
      <h2 id="azioni">{t('title')}</h2>
      {mayAsk && <RequestForm hidden={{ enteId: id }} />}
      {adhesion && <AdhesionActions enteId={id} adhesion={adhesion} />}
    </section>
  );
}
