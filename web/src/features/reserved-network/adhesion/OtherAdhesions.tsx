import { useTranslations } from 'next-intl';
import type { AdhesionCard_AdhesionFragment } from '../../../graphql/generated/graphql';
import { AdhesionActions, mayAnything } from './AdhesionActions';
import { AdhesionCard } from './AdhesionCard';
import { OperationalRequest } from './OperationalRequest';

type Props = {
  enteId: string;
  adhesions: AdhesionCard_AdhesionFragment[];
  /** Operational protocolli to which this reader may ask to adhere for the ente. */
  open: { id: string; title: string }[];
};

/** N8 N24: a newer version to be signed, and adhesions to operational protocolli, each with what may be done. */
export function OtherAdhesions({ enteId, adhesions, open }: Props) {
  const t = useTranslations('reserved-network');
  if (adhesions.length === 0 && open.length === 0) return null;
  return (
    <section aria-labelledby="altre-adesioni" className="other-adhesions">
      <h2 id="altre-adesioni">{t('otherAdhesions.title')}</h2>
      {adhesions.map((adhesion) => (
        <div key={adhesion.id} className="protocollo-version">
          <AdhesionCard enteId={enteId} adhesion={adhesion} isOther />
          {mayAnything(adhesion) && (
            <AdhesionActions enteId={enteId} adhesion={adhesion} suffix={`-${adhesion.id.slice(0, 8)}`} />
          )}
        </div>
      ))}
      <OperationalRequest enteId={enteId} protocolli={open} />
    </section>
  );
}
