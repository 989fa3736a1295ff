import { useTranslations } from 'next-intl';
import { Checkbox } from '../../../ui/Checkbox';
import { FilterBar } from '../../../ui/FilterBar';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { eventKinds } from '../vocabulary';
import { type EventQuestion, isFiltered, periods } from './event-filter';

type Props = { action: string; question: EventQuestion; bacini: readonly { id: string; name: string }[] };

/** T1 N20: the calendar by kind, period, bacino and words. */
export function EventFilters({ action, question, bacini }: Props) {
  const t = useTranslations('reserved-training.filters');
  const list = useTranslations('reserved-frame.list');
  const terms = useTranslations('reserved-terms.eventKind');
  return (
    <FilterBar
      action={action}
      words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
      isFiltered={isFiltered(question)}
      search={<TextField type="search" name="q" label={t('text')} value={question.text} maxLength={200} />}
    >
      <Select
        name="tipo"
        label={t('kind')}
        value={question.kind}
        placeholder={list('any')}
        options={eventKinds.map((value) => ({ value, text: terms(value) }))}
      />
      <Select
        name="periodo"
        label={t('period')}
        value={question.period}
        options={periods.map((value) => ({ value, text: t(`periods.${value}`) }))}
      />
      <Select
        name="bacino"
        label={t('bacino')}
        value={question.bacinoId}
        placeholder={list('any')}
        options={bacini.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Checkbox name="miei" value="1" label={t('mine')} isChecked={question.isMineOnly} />
    </FilterBar>
  );
}
