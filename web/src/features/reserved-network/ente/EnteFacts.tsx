import { useTranslations } from 'next-intl';
import type { EnteFacts_EnteFragment } from '../../../graphql/generated/graphql';
import { DefinitionList } from '../../../ui/DefinitionList';

/** N1: what the register says of an ente. */
export function EnteFacts({ ente }: { ente: EnteFacts_EnteFragment }) {
  const t = useTranslations('reserved-network.facts');
  const terms = useTranslations('reserved-terms');
  return (
    <DefinitionList
      entries={[
        { term: t('category'), detail: terms(`enteCategory.${ente.category}`) },
        { term: t('tier'), detail: terms(`tier.${ente.tier}`) },
        { term: t('networkRole'), detail: terms(`networkRole.${ente.networkRole}`) },
        ente.bacino && {
          term: t('bacino'),
          detail: ente.bacino.isExample ? t('bacinoExample', { name: ente.bacino.name }) : ente.bacino.name,
        },
        ente.istatCode !== null && { term: t('istat'), detail: <bdi>{ente.istatCode}</bdi> },
        ente.ipaCode !== null && { term: t('ipa'), detail: <bdi>{ente.ipaCode}</bdi> },
        ente.website !== null && {
          term: t('website'),
          detail: (
            <a href={ente.website} rel="noreferrer">
              <bdi>{ente.website}</bdi>
            </a>
          ),
        },
      ]}
    />
  );
}
