import { useLocale, useTranslations } from 'next-intl';
import type { ProtocolloPageQuery } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { AddDocument } from '../documents/AddDocument';
import { Documents } from '../documents/Documents';

/** N4: the memorandum of the network and what each of its versions says; the newest first. */
export function Protocolli({ protocolli }: { protocolli: NonNullable<ProtocolloPageQuery['protocolli']> }) {
  const t = useTranslations('reserved-network.protocollo');
  const locale = useLocale();
  if (protocolli.length === 0) return <EmptyState icon="note" title={t('none')} />;
  return protocolli.map(({ id, title, versions }) => (
    <section key={id} aria-labelledby={`protocollo-${id}`}>
      <h2 id={`protocollo-${id}`} lang="it">
        {title}
      </h2>
      <ol className="plain-list protocollo-versions">
        {versions.map(({ id: versionId, number, title: name, validFrom, validTo, summary, isCurrent, ...rest }) => (
          <li key={versionId} className={isCurrent ? 'protocollo-version protocollo-current' : 'protocollo-version'}>
            <p className="badge-row">
              <span className="muted">{t('version', { number })}</span>
              {isCurrent && <Badge tone="success">{t('current')}</Badge>}
            </p>
            <h3 lang="it">{name}</h3>
            <p>
              {validTo
                ? t('fromTo', { from: longDate(locale, validFrom), to: longDate(locale, validTo) })
                : t('from', { from: longDate(locale, validFrom) })}
            </p>
            {summary && (
              <p className="plain-text" lang="it">
                {summary}
              </p>
            )}
            {(rest.documents.length > 0 || rest.viewerCanAdd.length > 0) && (
              <>
                <h4>{t('documents')}</h4>
                <Documents documents={rest.documents} />
                <AddDocument
                  subjectId={versionId}
                  kinds={rest.viewerCanAdd}
                  to="/area-riservata/rete/protocollo?fatto=documento"
                />
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  ));
}
