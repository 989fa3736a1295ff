import { useLocale, useTranslations } from 'next-intl';
import type { NoticeLine_NoticeFragment } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { fullMoment } from '../../time/words';
import { noticeParams } from './notice-words';

/** One notice, worded from its kind and its codes: it never names a person (C35). */
export function NoticeLine({ notice }: { notice: NoticeLine_NoticeFragment }) {
  const t = useTranslations('reserved-dashboard.notice');
  const locale = useLocale();
  const params = noticeParams(notice.params);
  const code = params.code || params.title;
  return (
    <>
      <a href={link(locale, notice.href)} className={notice.readAt ? undefined : 'notice-unread'}>
        {!notice.readAt && <span className="visually-hidden">{t('unread')} </span>}
        {t(`kind.${notice.kind}`, params)}
        {code && <bdi className="case-number"> {code}</bdi>}
      </a>
      <time className="muted" dateTime={notice.at}>
        {fullMoment(locale, notice.at)}
      </time>
    </>
  );
}
