import { useTranslations } from 'next-intl';
import { withQuery } from '../forms/address-query';
import { Pagination } from '../ui/Pagination';

type Props = {
  /** Address of the list, without what it is asked. */
  base: string;
  /** What the address asks besides the page. */
  asked: Parameters<typeof withQuery>[1];
  pageInfo: { hasNextPage: boolean; endCursor: string | null } | undefined;
  isFirst: boolean;
};

/** Pages of a list of the reserved area, by cursor: the next, or back to the first, of the same question. */
export function ListPages({ base, asked, pageInfo, isFirst }: Props) {
  const t = useTranslations('reserved-frame.list');
  return (
    <Pagination
      label={t('label')}
      next={
        pageInfo?.hasNextPage
          ? { href: withQuery(base, { ...asked, dopo: pageInfo.endCursor }), text: t('next') }
          : null
      }
      first={isFirst ? null : { href: withQuery(base, asked), text: t('first') }}
    />
  );
}
