import { useTranslations } from 'next-intl';
import { Button } from '../../ui/Button';
import { markRead } from './mark-read';

/** Marks the notices in view as read. */
export function MarkReadForm({ ids, back }: { ids: string[]; back: 'lavoro' | 'notifiche' }) {
  const t = useTranslations('reserved-dashboard.notice');
  return (
    <form action={markRead}>
      <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
      <input type="hidden" name="back" value={back} />
      {ids.map((id) => (
        <input type="hidden" name="ids" value={id} key={id} />
      ))}
      <Button tone="outline-primary" size="sm" icon="check">
        {t('markRead')}
      </Button>
    </form>
  );
}
