import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { Documents_DocumentFragment } from '../../../graphql/generated/graphql';
import { SentFile } from '../../../session/SentFile';
import { longDate } from '../../../time/words';
import { Icon } from '../../../ui/Icon';
import { Signatures } from './Signatures';

/** N6 N9 N28: documents with their digest, and what is known of their signatures. */
export function Documents({ documents }: { documents: Documents_DocumentFragment[] }) {
  const t = useTranslations('reserved-network.documents');
  const format = useFormatter();
  const locale = useLocale();
  if (documents.length === 0) return <p className="muted">{t('none')}</p>;
  return (
    <ul className="plain-list document-list">
      {documents.map((document) => (
        <li key={document.id}>
          <p>
            <Icon name="file" size="sm" />{' '}
            <strong>
              {document.number === null
                ? t(`kind.${document.kind}`)
                : t('numbered', { kind: t(`kind.${document.kind}`), number: document.number })}
            </strong>{' '}
            <SentFile name={document.name} href={document.href} state={document.state} />{' '}
            <span className="muted">
              {t('size', { size: format.number(Math.max(1, Math.round(document.size / 1024))) })} ·{' '}
              {t('addedOn', { on: longDate(locale, document.addedAt) })}
            </span>
          </p>
          <p className="document-digest">
            {t('digest')} <code>{document.sha256}</code>
          </p>
          <Signatures document={document} />
        </li>
      ))}
    </ul>
  );
}
