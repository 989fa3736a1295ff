import { useLocale, useTranslations } from 'next-intl';
import type { AdhesionCard_AdhesionFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Callout } from '../../../ui/Callout';
import { DefinitionList } from '../../../ui/DefinitionList';
import { AddDocument } from '../documents/AddDocument';
import { Documents } from '../documents/Documents';
import { AdhesionBadge } from '../NetworkBadges';
import { AdhesionPath } from './AdhesionPath';

/** N5, N7: the adhesion that counts today, with both signatures and the days of its effect. */
export function AdhesionCard({ enteId, adhesion }: { enteId: string; adhesion: AdhesionCard_AdhesionFragment }) {
  const t = useTranslations('reserved-network.adhesion');
  const locale = useLocale();
  const dateOf = (at: string | null) => (at ? <time dateTime={at}>{longDate(locale, at)}</time> : t('notYet'));
  const version = adhesion.protocolloVersion;
  return (
    <section aria-labelledby="adesione">
      <h2 id="adesione">{t('title')}</h2>
      <AdhesionPath state={adhesion.state} />
      {adhesion.state === 'SUSPENDED' && (
        <Callout tone="warning" title={t('suspended')}>
          <p lang="it">{adhesion.reason}</p>
        </Callout>
      )}
      <DefinitionList
        entries={[
          { term: t('state'), detail: <AdhesionBadge state={adhesion.state} /> },
          { term: t('version'), detail: t('versionOf', { number: version.number, title: version.title }) },
          { term: t('requested'), detail: dateOf(adhesion.requestedAt) },
          { term: t('byEnte'), detail: dateOf(adhesion.signedByEnteOn) },
          { term: t('byProvincia'), detail: dateOf(adhesion.signedByProvinciaOn) },
          { term: t('from'), detail: dateOf(adhesion.effectiveFrom) },
          adhesion.effectiveTo !== null && { term: t('to'), detail: dateOf(adhesion.effectiveTo) },
          Boolean(adhesion.reason) && adhesion.state !== 'SUSPENDED' && { term: t('reason'), detail: adhesion.reason },
        ]}
      />
      <h3>{t('documents')}</h3>
      <Documents documents={adhesion.documents} />
      <AddDocument
        subjectId={adhesion.id}
        kinds={adhesion.viewerCanAdd}
        to={`/area-riservata/rete/${enteId}?fatto=documento#adesione`}
      />
    </section>
  );
}
