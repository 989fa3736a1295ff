import { getTranslations } from 'next-intl/server';
import { env } from '../../../env';
import { link } from '../../../i18n/link';
import { qrPath } from '../../../ui/qr';

/** T10: the reader's own code, as a QR that the telephone at the door opens, and in letters. */
export async function MyCode({ slug, code }: { slug: string; code: string }) {
  const t = await getTranslations('reserved-training.place');
  const { path, side } = qrPath(
    `${env.publicUrl}${link('it', `/area-riservata/formazione/${slug}/presenze`)}?codice=${code}`,
  );
  return (
    <figure className="check-in-code">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={t('qr')}>
        <path d={path} />
      </svg>
      <figcaption>
        {t('code')} <strong dir="ltr">{code}</strong>
      </figcaption>
    </figure>
  );
}
