import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { Tabs } from '../../ui/Tabs';

export type Asked = {
  text: string;
  type: 'FAQ' | 'SHEET' | 'NEWS' | 'DOCUMENT' | null;
  topicId: string | null;
  first: number;
};

/** Results shown at once, and asked for again with each "more". */
export const PAGE = 20;

const kinds = ['SHEET', 'FAQ', 'DOCUMENT', 'NEWS'] as const;

/** Address of a search. */
export function searchAddress(locale: string, { text, type, topicId, first }: Asked): string {
  const parameters = new URLSearchParams({
    q: text,
    ...(type ? { tipo: type } : {}),
    ...(topicId ? { argomento: topicId } : {}),
    ...(first > PAGE ? { quanti: String(first) } : {}),
  });
  return `${link(locale, '/cerca')}?${parameters}`;
}

/** The same search among one kind of contents. */
export function SearchFilters({ asked }: { asked: Asked }) {
  const t = useTranslations('search');
  const locale = useLocale();
  const all = {
    text: t('all'),
    href: searchAddress(locale, { ...asked, type: null, first: PAGE }),
    isCurrent: asked.type === null,
  };
  return (
    <Tabs
      label={t('filter')}
      tabs={[
        all,
        ...kinds.map((type) => ({
          text: t(`kind.${type}`),
          href: searchAddress(locale, { ...asked, type, first: PAGE }),
          isCurrent: asked.type === type,
        })),
      ]}
    />
  );
}
