import { useLocale, useTranslations } from 'next-intl';
import type { AdhesionCard_AdhesionFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Callout } from '../../../ui/Callout';
import { DefinitionList } from '../../../ui/DefinitionList';
import { AddDocument } from '../documents/AddDocument';
import { Documents } from '../documents/Documents';
import { AdhesionBadge } from '../NetworkBadges';
import { AdhesionPath } from './AdhesionPath';

type Props = { enteId: string; adhesion: AdhesionCard_AdhesionFragment; isOther?: boolean };

/** N5, N7: the adhesion that counts today, with both signatures and the days of its effect. */
export function AdhesionCard({ enteId, adhesion, isOther }: Props) {
  const t = useTranslations('reserved-network.adhesion');
  const locale = useLocale();
  const dateOf = (at: string | null) => (at ? <time dateTime={at}>{longDate(locale, at)}</time> : t('notYet'));
  const dated = (at: string | null) => (at ? longDate(locale, at) : '');
  const version = adhesion.protocolloVersion;
  const id = isOther ? `adesione-${adhesion.id}` : 'adesione';
  const Heading = isOther ? 'h3' : 'h2';
  const Minor = isOther ? 'h4' : 'h3';
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>
        {isOther ? t(adhesion.isRenewal ? 'renewal' : 'operational', { title: version.protocollo.title }) : t('title')}
      </Heading>
      <AdhesionPath state={adhesion.state} />
      {adhesion.state === 'SUSPENDED' && (
        <Callout tone="warning" title={t('suspended')}>
          <p lang="it">{adhesion.reason}</p>
        </Callout>
      )}
      {adhesion.isInGrace && (
        <Callout tone="warning" title={t('inGrace', { on: dated(adhesion.graceUntil) })}>
          <p>{t('inGraceBody')}</p>
        </Callout>
      )}
      {adhesion.isRenewal && adhesion.state !== 'ACTIVE' && version.resignBy !== null && (
        <p>
          <strong>{t('resignBy', { on: dated(version.resignBy) })}</strong>
        </p>
      )}
      <DefinitionList
        entries={[
          { term: t('state'), detail: <AdhesionBadge state={adhesion.state} /> },
          { term: t('version'), detail: t('versionOf', { number: version.number, title: version.title }) },
          { term: t('requested'), detail: dateOf(adhesion.requestedAt) },
          { term: t('byEnte'), detail: dateOf(adhesion.signedByEnteOn) },
          { term: t('byProvincia'), detail: dateOf(adhesion.signedByProvinciaOn) },
          { term: t('from'), detail: dateOf(adhesion.effectiveFrom) },
          adhesion.lastDay !== null && { term: t('lastDay'), detail: dateOf(adhesion.lastDay) },
          adhesion.effectiveTo !== null && { term: t('to'), detail: dateOf(adhesion.effectiveTo) },
          Boolean(adhesion.reason) && adhesion.state !== 'SUSPENDED' && { term: t('reason'), detail: adhesion.reason },
        ]}
      />
      <Minor>{t('documents')}</Minor>
      <Documents documents={adhesion.documents} />
      <AddDocument
        subjectId={adhesion.id}
        kinds={adhesion.viewerCanAdd}
        to={`/area-riservata/rete/${enteId}?fatto=documento#${id}`}
      />
    </section>
  );
}
