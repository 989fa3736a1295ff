import { useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import { FilterBar } from '../../../ui/FilterBar';
import { Select } from '../../../ui/Select';
import { urgencies } from '../vocabulary';
import { type InboxQuestion, inboxOrders, isNarrowed } from './inbox-view';

type Named = { id: string; name: string };
type Props = {
  action: string;
  question: InboxQuestion;
  offices: readonly Named[];
  desks: readonly Named[];
  topics: readonly { id: string; title: string }[];
};

/** C8: the inbox by office, urgency, topic, desk and age. A delivery sheet goes to one office: it is chosen here first. */
export function InboxFilters({ action, question, offices, desks, topics }: Props) {
  const t = useTranslations('reserved-cases.inbox');
  const filters = useTranslations('reserved-cases.filters');
  const list = useTranslations('reserved-frame.list');
  const terms = useTranslations('reserved-terms.urgency');
  const { view } = question;
  const named = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <FilterBar
      action={action}
      clearHref={withQuery(action, { vista: view })}
      words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
      isFiltered={isNarrowed(question)}
      search={
        <>
          <input type="hidden" name="vista" value={view} />
          <Select
            name="ufficio"
            label={t('office')}
            hint={view === 'consegna' ? t('offices') : undefined}
            value={question.officeId}
            placeholder={list('any')}
            options={named(offices)}
          />
        </>
      }
    >
      <Select
        name="urgenza"
        label={filters('urgency')}
        value={question.urgency}
        placeholder={list('any')}
        options={urgencies.map((value) => ({ value, text: terms(value) }))}
      />
      <Select
        name="argomento"
        label={filters('topic')}
        value={question.topicId}
        placeholder={list('any')}
        options={topics.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <Select
        name="sportello"
        label={filters('desk')}
        value={question.deskId}
        placeholder={list('any')}
        options={named(desks)}
      />
      <Select
        name="ordine"
        label={list('order')}
        value={question.order}
        options={inboxOrders.map((value) => ({ value, text: filters(`order.${value}`) }))}
      />
    </FilterBar>
  );
}
