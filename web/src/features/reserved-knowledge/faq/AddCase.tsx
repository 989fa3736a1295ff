import { useTranslations } from 'next-intl';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { TextField } from '../../../ui/TextField';

type Props = { found: readonly { id: string; registryNumber: string | null }[]; refused?: string };

/** C33: one FAQ from several cases: another is added by its number, before anything is written. */
export function AddCase({ found, refused }: Props) {
  const t = useTranslations('reserved-knowledge.faq');
  const numbers = found.map(({ registryNumber }) => registryNumber ?? '–').join(', ');
  return (
    <form method="get" className="narrow-form">
      {refused && (
        <Callout tone="warning" title={t('notAdded', { number: refused })} role="status">
          <p>{t('impossibleHint')}</p>
        </Callout>
      )}
      {found.map(({ id }) => (
        <input key={id} type="hidden" name="segnalazione" value={id} />
      ))}
      <p>{t('cases', { count: found.length, numbers })}</p>
      <TextField name="numero" label={t('another')} hint={t('anotherHint')} isRequired maxLength={20} width="medium" />
      <Button size="sm" tone="outline-primary">
        {t('add')}
      </Button>
    </form>
  );
}
