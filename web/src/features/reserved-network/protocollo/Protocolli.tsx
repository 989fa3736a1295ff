import { useLocale, useTranslations } from 'next-intl';
import type { ProtocolloPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { ExportLinks } from '../export/ExportLinks';
import { CreateForm } from './CreateForm';
import { Overview } from './Overview';
import { ProtocolloFilters } from './ProtocolloFilters';
import { PublishForm } from './PublishForm';
import { narrowed, type ProtocolloQuestion, protocolloAddress } from './protocollo-question';
import { Version } from './Version';

type Props = { protocolli: NonNullable<ProtocolloPageQuery['protocolli']>; question: ProtocolloQuestion };

/** N4 N24: the memorandum of the network and the operational ones, with what each version says; the newest first. */
export function Protocolli({ protocolli: all, question }: Props) {
  const t = useTranslations('reserved-network.protocollo');
  const here = link(useLocale(), '/area-riservata/rete/protocollo');
  const protocolli = narrowed(all, question);
  const mayCreate = all.some(({ viewerCanPublish }) => viewerCanPublish);
  return (
    <>
      {all.length > 1 && <ProtocolloFilters action={here} question={question} />}
      {protocolli.length === 0 && <EmptyState icon="note" title={t(all.length > 0 ? 'filters.none' : 'none')} />}
      {protocolli.length > 0 && <ExportLinks list="protocolli" asked={protocolloAddress(question)} />}
      {protocolli.length > 1 && <Overview protocolli={protocolli} question={question} />}
      {protocolli.map(({ id, title, kind, versions, viewerCanPublish }) => (
        <section key={id} aria-labelledby={`protocollo-${id}`}>
          <h2 id={`protocollo-${id}`} lang="it">
            {title}
          </h2>
          <p>
            <Badge tone="neutral">{t(`kind.${kind}`)}</Badge>
          </p>
          {viewerCanPublish && <PublishForm protocolloId={id} last={versions[0]?.number ?? 0} />}
          <ol className="plain-list protocollo-versions">
            {versions.map((version) => (
              <Version key={version.id} version={version} mayEnd={viewerCanPublish} />
            ))}
          </ol>
        </section>
      ))}
      {mayCreate && <CreateForm />}
    </>
  );
}
