import { useTranslations } from 'next-intl';
import { FilterBar } from '../../../ui/FilterBar';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { adhesionStates, categories, enteOrders, networkRoles, tiers } from '../vocabulary';
import { type EnteQuestion, isFiltered } from './ente-filter';

type Props = { action: string; question: EnteQuestion; bacini: { id: string; name: string; isExample: boolean }[] };

/** N1 N3: the register by name, category, network, role in it, adhesion and bacino. */
export function EnteFilters({ action, question, bacini }: Props) {
  const t = useTranslations('reserved-network.filters');
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
      <Select
        name="categoria"
        label={t('category')}
        value={question.category}
        placeholder={list('any')}
        options={categories.map((value) => ({ value, text: terms(`enteCategory.${value}`) }))}
      />
      <Select
        name="rete"
        label={t('tier')}
        value={question.tier}
        placeholder={list('any')}
        options={tiers.map((value) => ({ value, text: terms(`tier.${value}`) }))}
      />
      <Select
        name="ruolo"
        label={t('role')}
        value={question.role}
        placeholder={list('any')}
        options={networkRoles.map((value) => ({ value, text: terms(`networkRole.${value}`) }))}
      />
      <Select
        name="adesione"
        label={t('adhesion')}
        value={question.adhesion}
        placeholder={list('any')}
        options={adhesionStates.map((value) => ({ value, text: terms(`adhesionState.${value}`) }))}
      />
      <Select
        name="bacino"
        label={t('bacino')}
        hint={bacini.some(({ isExample }) => isExample) ? t('bacinoExample') : undefined}
        value={question.bacinoId}
        placeholder={list('any')}
        options={bacini.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Select
        name="ordine"
        label={list('order')}
        value={question.order}
        options={enteOrders.map((value) => ({ value, text: t(`order.${value}`) }))}
      />
    </FilterBar>
  );
}
