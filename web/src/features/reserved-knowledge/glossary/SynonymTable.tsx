import { useLocale, useTranslations } from 'next-intl';
import type { Synonyms_GroupFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';

const MAX_SHOWN = 5;

/** P30: the glossary, a group a row. */
export function SynonymTable({ groups }: { groups: Synonyms_GroupFragment[] }) {
  const t = useTranslations('reserved-editorial.synonyms');
  const locale = useLocale();
  const italian = ({ languages }: Synonyms_GroupFragment) => languages.find((one) => one.locale === 'it')?.words ?? [];
  return (
    <Table
      caption={t('title')}
      isCaptionHidden
      rows={groups}
      keyOf={({ code }) => code}
      columns={[
        {
          key: 'words',
          title: t('words'),
          cell: (group) => (
            <span className="case-name">
              <a href={link(locale, `/area-riservata/conoscenza/sinonimi/${group.code}`)} lang="it">
                {italian(group)[0] ?? group.code}
              </a>
              <span className="case-number" lang="it">
                {italian(group).slice(1, MAX_SHOWN).join(', ')}
              </span>
            </span>
          ),
        },
        {
          key: 'languages',
          title: t('languages'),
          cell: ({ languages }) =>
            t('languagesOf', { count: languages.filter(({ words }) => words.length > 0).length }),
        },
        {
          key: 'state',
          title: t('state'),
          cell: ({ isActive, isEdited }) => (
            <span className="badge-row">
              {!isActive && <Badge tone="warning">{t('aside')}</Badge>}
              <Badge tone={isEdited ? 'success' : 'neutral'}>{isEdited ? t('edited') : t('initial')}</Badge>
            </span>
          ),
        },
        { key: 'changed', title: t('changed'), cell: ({ changedAt }) => longDate(locale, changedAt) },
      ]}
    />
  );
}
