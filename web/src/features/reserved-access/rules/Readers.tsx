import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { RulesReader_ReaderFragment, RulesReadersPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ListPages } from '../../../site/ListPages';
import { longDate } from '../../../time/words';
import { ButtonLink } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { ReaderFilters } from './ReaderFilters';
import type { ReadersQuestion } from './readers-question';

type Reader = RulesReader_ReaderFragment;
type Props = { page: NonNullable<RulesReadersPageQuery['rulesReaders']>; question: ReadersQuestion };

/** I13: who works in the network or in the ente, with what they have accepted and what is missing. */
export function Readers({ page, question }: Props) {
  const t = useTranslations('reserved-access.readers');
  const kinds = useTranslations('reserved-access.accept');
  const locale = useLocale();
  const here = link(locale, '/area-riservata/accessi/regole/persone');
  const asked = { q: question.text, stato: question.state };
  const rows = page.edges.map(({ node }) => node);
  const accepted = (reader: Reader, kind: 'RULES_OF_USE' | 'PRIVACY_NOTICE') => {
    const found = reader.acceptances.find((one) => one.kind === kind);
    return found ? t('accepted', { number: found.number, date: longDate(locale, found.at) }) : '–';
  };
  return (
    <>
      <ReaderFilters action={here} question={question} />
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t(question.state === 'manca' ? 'nobodyMissing' : 'none')} />
      ) : (
        <Table
          caption={t('title')}
          isCaptionHidden
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'name', title: t('name'), cell: ({ person }) => <bdi>{person?.displayName ?? '–'}</bdi> },
            { key: 'ente', title: t('ente'), cell: ({ enti }) => enti.map(({ name }) => name).join(', ') },
            { key: 'rules', title: kinds('RULES_OF_USE'), cell: (one) => accepted(one, 'RULES_OF_USE') },
            { key: 'notice', title: kinds('PRIVACY_NOTICE'), cell: (one) => accepted(one, 'PRIVACY_NOTICE') },
            {
              key: 'state',
              title: t('state'),
              cell: ({ isPending }) => (
                <Badge tone={isPending ? 'warning' : 'success'}>{t(isPending ? 'pending' : 'complete')}</Badge>
              ),
            },
          ]}
        />
      )}
      <ListPages base={here} asked={asked} pageInfo={page.pageInfo} isFirst={!question.after} />
      <p>
        <ButtonLink tone="outline-primary" href={withQuery(`${here}/esporta`, asked)}>
          {t('csv')}
        </ButtonLink>
      </p>
    </>
  );
}
