import { useTranslations } from 'next-intl';
import type { EnteFacts_EnteFragment } from '../../../graphql/generated/graphql';
import { Badge } from '../../../ui/Chip';
import { AdhesionBadge, ExampleBadge } from '../NetworkBadges';

/** What kind of body an ente is and where it stands, above its name. */
export function EnteHead({ ente }: { ente: EnteFacts_EnteFragment }) {
  const terms = useTranslations('reserved-terms');
  return (
    <p className="badge-row">
      <Badge>{terms(`enteCategory.${ente.category}`)}</Badge>
      <Badge tone="primary">{terms(`tier.${ente.tier}`)}</Badge>
      <AdhesionBadge state={ente.adhesionState} />
      <ExampleBadge isExample={ente.isExample} />
    </p>
  );
}
