import type { useTranslations } from 'next-intl';
import type { WatchWords } from './SessionWatch';

type Words = ReturnType<typeof useTranslations<'reserved-frame'>>;

/** What an open page says once its session has ended or acts elsewhere. */
export const watchWords = (t: Words): WatchWords => ({
  endedTitle: t('session.endedTitle'),
  endedLead: t('session.endedLead'),
  changedTitle: t('session.changedTitle'),
  changedLead: t('session.changedLead'),
  keep: t('session.keep'),
  text: t('session.text'),
  copy: t('session.copy'),
  copied: t('session.copied'),
  stay: t('session.stay'),
  enter: t('session.enter'),
  reload: t('session.reload'),
});
