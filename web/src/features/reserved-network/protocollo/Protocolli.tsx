import { useTranslations } from 'next-intl';
import type { ProtocolloPageQuery } from '../../../graphql/generated/graphql';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { ExportLinks } from '../export/ExportLinks';
import { CreateForm } from './CreateForm';
import { Overview } from './Overview';
import { PublishForm } from './PublishForm';
import type { ProtocolloOrder } from './protocollo-orders';
import { Version } from './Version';

type Props = { protocolli: NonNullable<ProtocolloPageQuery['protocolli']>; order: ProtocolloOrder };

/** N4 N24: the memorandum of the network and the operational ones, with what each version says; the newest first. */
export function Protocolli({ protocolli, order }: Props) {
  const t = useTranslations('reserved-network.protocollo');
  const mayCreate = protocolli.some(({ viewerCanPublish }) => viewerCanPublish);
  return (
    <>
      {protocolli.length === 0 && <EmptyState icon="note" title={t('none')} />}
      {protocolli.length > 0 && <ExportLinks list="protocolli" asked={{ ordine: order }} />}
      {protocolli.length > 1 && <Overview protocolli={protocolli} order={order} />}
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
