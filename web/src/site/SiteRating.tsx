import { getTranslations } from 'next-intl/server';
import { Alert } from '../ui/Alert';
import { Rating } from '../ui/Rating';
import { currentAddress } from './address';
import { ratePage } from './rate-page';
import { negativeReasons, positiveReasons } from './rating-reasons';

type Props = { locale: string; kind: 'page' | 'service'; contentId?: string; thanked?: boolean };

/** The rating that the official criteria ask for on each page (C.SI.2.5, C.SI.2.6). */
export async function SiteRating({ locale, kind, contentId, thanked }: Props) {
  const [t, { path, search }] = await Promise.all([getTranslations('rating'), currentAddress()]);
  const hidden = {
    path,
    search: search.replace(/[?&]grazie=1/, ''),
    locale,
    clientKey: crypto.randomUUID(),
    ...(contentId ? { contentId } : {}),
  };
  return (
    <Rating
      action={ratePage}
      hidden={hidden}
      words={{
        question: kind === 'page' ? t('questionPage') : t('questionService'),
        legend: t('legend'),
        stars: [t('stars.1'), t('stars.2'), t('stars.3'), t('stars.4'), t('stars.5')],
        positive: t('positive'),
        negative: t('negative'),
        step: [t('step', { step: 1 }), t('step', { step: 2 })],
        details: t('details'),
        detailsHint: t('detailsHint'),
        send: t('send'),
      }}
      positive={positiveReasons.map((value) => ({ value, text: t(`reasons.${value}`) }))}
      negative={negativeReasons.map((value) => ({ value, text: t(`reasons.${value}`) }))}
      thanks={thanked ? <Alert tone="success">{t('thanks')}</Alert> : null}
    />
  );
}
