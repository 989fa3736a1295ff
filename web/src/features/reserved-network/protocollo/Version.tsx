import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { Version_VersionFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { today } from '../../../time/clock';
import { longDate } from '../../../time/words';
import { Callout } from '../../../ui/Callout';
import { Badge } from '../../../ui/Chip';
import { DefinitionList } from '../../../ui/DefinitionList';
import { AddDocument } from '../documents/AddDocument';
import { Documents } from '../documents/Documents';
import { EndVersionForm } from './EndVersionForm';

type Props = { version: Version_VersionFragment; mayEnd: boolean };

/** One version: validity, signatories, what follows its end, how far new signatures have come, its documents. */
export function Version({ version, mayEnd }: Props) {
  const t = useTranslations('reserved-network.protocollo');
  const locale = useLocale();
  const { id, number, title, validFrom, validTo, summary, isCurrent, signatories, graceDays, resignBy, wave } = version;
  // what has ended cannot be ended
  const isOver = validTo !== null && validTo <= today().toString();
  return (
    <li className={isCurrent ? 'protocollo-version protocollo-current' : 'protocollo-version'}>
      <p className="badge-row">
        <span className="muted">{t('version', { number })}</span>
        {isCurrent && <Badge tone="success">{t('current')}</Badge>}
      </p>
      <h3 lang="it">{title}</h3>
      <p>
        {validTo
          ? t('fromTo', { from: longDate(locale, validFrom), to: longDate(locale, validTo) })
          : t('from', { from: longDate(locale, validFrom) })}
      </p>
      {version.endReason && (
        <Callout tone="warning" title={t('ended')}>
          <p lang="it">{version.endReason}</p>
        </Callout>
      )}
      {summary && (
        <p className="plain-text" lang="it">
          {summary}
        </p>
      )}
      <DefinitionList
        entries={[
          signatories.length > 0 && { term: t('signatories'), detail: <bdi lang="it">{signatories.join('; ')}</bdi> },
          validTo !== null && {
            term: t('after'),
            detail: t(`afterIs.${version.atEnd}`, { days: graceDays }),
          },
          resignBy !== null && { term: t('resignBy'), detail: longDate(locale, resignBy) },
          wave !== null && {
            term: t('wave'),
            detail: (
              <>
                {t('waveIs', { asked: wave.asked, signed: wave.signed, waiting: wave.waiting })}{' '}
                <a href={withQuery(link(locale, '/area-riservata/rete/scadenze'), { che: 'da-firmare' })}>
                  {t('waveList')}
                </a>
              </>
            ),
          },
        ]}
      />
      {(version.documents.length > 0 || version.viewerCanAdd.length > 0) && (
        <>
          <h4>{t('documents')}</h4>
          <Documents documents={version.documents} />
          <AddDocument
            subjectId={id}
            kinds={version.viewerCanAdd}
            to="/area-riservata/rete/protocollo?fatto=documento"
          />
        </>
      )}
      {mayEnd && !isOver && <EndVersionForm versionId={id} />}
    </li>
  );
}
