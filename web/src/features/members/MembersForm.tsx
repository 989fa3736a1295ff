import { useTranslations } from 'next-intl';
import { kinds } from '../../site/ente-kinds';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';

type Props = { action: string; text?: string; category?: string };

/** A plain GET form: the address holds what was asked, and it works without script. */
export function MembersForm({ action, text, category }: Props) {
  const t = useTranslations('members');
  return (
    <form action={action} method="get" className="members-form">
      <TextField type="search" name="q" label={t('search')} hint={t('searchHint')} value={text} maxLength={200} />
      <Select
        name="categoria"
        label={t('category')}
        value={category}
        placeholder={t('all')}
        options={kinds.map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
      />
      <Button icon="search">{t('apply')}</Button>
    </form>
  );
}
