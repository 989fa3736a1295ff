import { useTranslations } from 'next-intl';
import { Checkbox } from '../../../ui/Checkbox';
import { CheckboxGroup } from '../../../ui/CheckboxGroup';
import { FilterBar } from '../../../ui/FilterBar';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { addressees, caseOrders, caseStates, urgencies, validations } from '../vocabulary';
import { type CaseQuestion, isFiltered, shortLists } from './case-filter';

type Props = {
  action: string;
  question: CaseQuestion;
  topics: { id: string; title: string }[];
  desks: { id: string; name: string }[];
};

/** C30: search by number, pratica, person, desk, state, urgency, validation, dates and text. */
export function CaseFilters({ action, question, topics, desks }: Props) {
  const t = useTranslations('reserved-cases.filters');
  const list = useTranslations('reserved-frame.list');
  const terms = useTranslations('reserved-terms');
  return (
    <FilterBar
      action={action}
      words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
      isFiltered={isFiltered(question)}
      search={
        <TextField
          type="search"
          name="q"
          label={t('text')}
          hint={t('textHint')}
          value={question.text}
          maxLength={200}
        />
      }
    >
      <CheckboxGroup
        name="stato"
        legend={t('state')}
        values={question.states}
        options={caseStates.map((value) => ({ value, label: terms(`caseState.${value}`) }))}
      />
      <CheckboxGroup
        name="urgenza"
        legend={t('urgency')}
        values={question.urgencies}
        options={urgencies.map((value) => ({ value, label: terms(`urgency.${value}`) }))}
      />
      <Select
        name="destinatario"
        label={t('addressee')}
        value={question.addressee}
        placeholder={list('any')}
        options={addressees.map((value) => ({ value, text: terms(`addressee.${value}`) }))}
      />
      <Select
        name="validazione"
        label={t('validation')}
        value={question.validation}
        placeholder={list('any')}
        options={validations.map((value) => ({ value, text: terms(`validation.${value}`) }))}
      />
      <Select
        name="argomento"
        label={t('topic')}
        value={question.topicId}
        placeholder={list('any')}
        options={topics.map(({ id, title }) => ({ value: id, text: title }))}
      />
      {desks.length > 1 && (
        <Select
          name="sportello"
          label={t('desk')}
          value={question.deskId}
          placeholder={list('any')}
          options={desks.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <Select
        name="solo"
        label={t('only')}
        value={question.only}
        placeholder={list('any')}
        options={shortLists.map((value) => ({ value, text: t(`short.${value}`) }))}
      />
      <TextField type="date" name="dal" label={t('from')} value={question.from} width="short" />
      <TextField type="date" name="al" label={t('to')} value={question.to} width="short" />
      <Select
        name="ordine"
        label={list('order')}
        value={question.order}
        options={caseOrders.map((value) => ({ value, text: t(`order.${value}`) }))}
      />
      <Checkbox name="scadute" value="1" label={t('overdue')} isChecked={question.isOverdueOnly} />
    </FilterBar>
  );
}
