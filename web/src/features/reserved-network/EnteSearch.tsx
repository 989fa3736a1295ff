import { useTranslations } from 'next-intl';
import { FilterBar } from '../../ui/FilterBar';
import { TextField } from '../../ui/TextField';

type Props = {
  action: string;
  text: string | undefined;
  kept?: Record<string, string | undefined>;
  /** What is searched, where that is not the name of the ente. */
  label?: string | undefined;
};

/** A list of the coordination by the name of the ente; what the address held besides is kept. */
export function EnteSearch({ action, text, kept = {}, label }: Props) {
  const t = useTranslations('reserved-network.filters');
  const list = useTranslations('reserved-frame.list');
  return (
    <FilterBar
      action={action}
      words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
      isFiltered={Boolean(text)}
      search={
        <>
          {Object.entries(kept).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <TextField type="search" name="q" label={label ?? t('text')} value={text} maxLength={200} />
        </>
      }
    />
  );
}
