import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../../i18n/link';
import { Table } from '../../../ui/Table';
import { RightState } from './RightState';
import { networkOf, networkWords, type Right, rightAddress } from './rights-words';

/** N2: each right with what it means, and how it stands in either network; each leads to where it is decided. */
export function RightsTable({ rights }: { rights: readonly Right[] }) {
  const t = useTranslations('reserved-network.rights');
  const codes = [...new Set(rights.map(({ code }) => code))];
  return (
    <Table
      caption={t('title')}
      isCaptionHidden
      rows={codes}
      keyOf={(code) => code}
      columns={[
        {
          key: 'right',
          title: t('right'),
          cell: (code) => (
            <>
              {t(`code.${code}`)}
              <span className="right-meaning">{t(`meaning.${code}`)}</span>
            </>
          ),
        },
        ...networkWords.map((word) => ({
          key: word,
          title: t(`network.${word}`),
          cell: (code: Right['code']) => {
            const right = rights.find((one) => one.code === code && one.tier === networkOf(word));
            return right ? <Cell right={right} /> : null;
          },
        })),
      ]}
    />
  );
}

function Cell({ right }: { right: Right }) {
  const t = useTranslations('reserved-network.rights');
  const network = t(`network.${right.tier === 'RISTRETTA' ? 'ristretta' : 'allargata'}`);
  return (
    <>
      <RightState right={right} />
      <a href={link(useLocale(), rightAddress(right))}>
        {t(right.viewerCanDecide ? 'decide' : 'look')}
        <span className="visually-hidden">{`: ${t(`code.${right.code}`)}, ${network}`}</span>
      </a>
    </>
  );
}
