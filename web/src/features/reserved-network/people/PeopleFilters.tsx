import { useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import { FilterBar } from '../../../ui/FilterBar';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { roles } from '../vocabulary';
import { type PeopleQuestion, peopleAddress } from './people-question';

/** N16: the people of an ente by name, desk or office, and by role; the time and the order stay as they are. */
export function PeopleFilters({ action, question }: { action: string; question: PeopleQuestion }) {
  const t = useTranslations('reserved-network.people');
  const list = useTranslations('reserved-frame.list');
  const terms = useTranslations('reserved-terms.role');
  const { quando, ordine } = peopleAddress(question);
  return (
    <FilterBar
      action={`${action}#persone`}
      clearHref={`${withQuery(action, { quando, ordine })}#persone`}
      words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
      isFiltered={Boolean(question.text || question.role)}
      search={
        <>
          {quando && <input type="hidden" name="quando" value={quando} />}
          {ordine && <input type="hidden" name="ordine" value={ordine} />}
          <TextField type="search" name="persona" label={t('search')} value={question.text} maxLength={100} />
        </>
      }
    >
      <Select
        name="ruolo"
        label={t('role')}
        value={question.role}
        placeholder={list('any')}
        options={roles.map((value) => ({ value, text: terms(value) }))}
      />
    </FilterBar>
  );
}
