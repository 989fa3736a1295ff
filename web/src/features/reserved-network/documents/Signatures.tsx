import { useLocale, useTranslations } from 'next-intl';
import type { Documents_DocumentFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';

/** N28: what was checked of a signature, and what was not; never more than that. */
export function Signatures({ document }: { document: Documents_DocumentFragment }) {
  const t = useTranslations('reserved-network.documents');
  const locale = useLocale();
  const { signatureFormat, signers, coversWholeFile, notVerified } = document;
  if (signatureFormat === 'NONE') return <p className="muted">{t('noSignature')}</p>;
  if (signatureFormat === 'UNREADABLE') return <p>{t('unreadable')}</p>;
  return (
    <div className="document-signatures">
      <p>
        <Badge>{t(`format.${signatureFormat}`)}</Badge>
      </p>
      <ul>
        {signers.map((signer) => (
          <li key={`${signer.name}-${signer.signedAt}`}>
            <strong>
              <bdi>{signer.name}</bdi>
            </strong>
            {signer.signedAt && ` · ${t('signedOn', { on: longDate(locale, signer.signedAt) })}`}
            <br />
            {signer.isContentIntact ? t('intact') : <strong>{t('notIntact')}</strong>}{' '}
            {signer.isKeyRight ? t('keyRight') : <strong>{t('keyWrong')}</strong>}
            <br />
            <span className="muted">
              {t('certificate', {
                issuer: signer.issuer,
                from: longDate(locale, signer.validFrom),
                to: longDate(locale, signer.validTo),
              })}
            </span>
          </li>
        ))}
      </ul>
      {coversWholeFile === false && (
        <p>
          <strong>{t('notWhole')}</strong>
        </p>
      )}
      <p>
        {t('notVerified', {
          what: notVerified.map((code) => t(`unverified.${code}` as 'unverified.REVOCATION')).join(', '),
        })}
      </p>
    </div>
  );
}
