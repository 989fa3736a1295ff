import { useTranslations } from 'next-intl';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Select';

type Props = { action: string; offices: { id: string; name: string }[]; chosen?: string };

/** A delivery sheet goes to one office: it is chosen first, in the address. */
export function OfficeChoice({ action, offices, chosen }: Props) {
  const t = useTranslations('reserved-cases.inbox');
  const list = useTranslations('reserved-frame.list');
  return (
    <form action={action} method="get" className="office-choice">
      <input type="hidden" name="vista" value="consegna" />
      <Select
        name="ufficio"
        label={t('office')}
        hint={t('offices')}
        value={chosen}
        placeholder={list('any')}
        options={offices.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Button tone="outline-primary">{list('apply')}</Button>
    </form>
  );
}
