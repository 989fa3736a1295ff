import { useTranslations } from 'next-intl';
import { FilterBar } from '../../../ui/FilterBar';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import type { ReadersQuestion } from './readers-question';

/** I13: the list by part of a name and by what is missing. */
export function ReaderFilters({ action, question }: { action: string; question: ReadersQuestion }) {
  const t = useTranslations('reserved-access.readers');
  const list = useTranslations('reserved-frame.list');
  return (
    <FilterBar
      action={action}
      words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
      isFiltered={Boolean(question.text || question.state)}
      search={<TextField type="search" name="q" label={t('search')} value={question.text} maxLength={200} />}
    >
      <Select
        name="stato"
        label={t('state')}
        value={question.state}
        placeholder={list('any')}
        options={[
          { value: 'manca', text: t('pending') },
          { value: 'tutto', text: t('complete') },
        ]}
      />
    </FilterBar>
  );
}
