import { useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import { FilterBar } from '../../../ui/FilterBar';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import {
  forceWords,
  kindOf,
  type ProtocolloQuestion,
  protocolloAddress,
  protocolloKindWords,
} from './protocollo-question';

/** N24: protocolli by words of their titles, by kind, by whether a version is in force; the order stays as it is. */
export function ProtocolloFilters({ action, question }: { action: string; question: ProtocolloQuestion }) {
  const t = useTranslations('reserved-network.protocollo');
  const list = useTranslations('reserved-frame.list');
  const { text, kind, inForce } = question;
  const { ordine } = protocolloAddress(question);
  return (
    <FilterBar
      action={action}
      clearHref={withQuery(action, { ordine })}
      words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
      isFiltered={Boolean(text || kind || inForce)}
      search={
        <>
          {ordine && <input type="hidden" name="ordine" value={ordine} />}
          <TextField type="search" name="q" label={t('filters.text')} value={text} maxLength={200} />
        </>
      }
    >
      <Select
        name="genere"
        label={t('form.kind')}
        value={kind}
        placeholder={list('any')}
        options={protocolloKindWords.map((value) => ({ value, text: t(`kind.${kindOf(value)}`) }))}
      />
      <Select
        name="vigore"
        label={t('overview.current')}
        value={inForce}
        placeholder={list('any')}
        options={forceWords.map((value) => ({ value, text: t(`filters.${value}`) }))}
      />
    </FilterBar>
  );
}
