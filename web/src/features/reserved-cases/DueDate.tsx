import { useLocale, useTranslations } from 'next-intl';
import { longDate } from '../../time/words';
import { Icon } from '../../ui/Icon';

/** Deadline of a case, with a word when it has passed. */
export function DueDate({ dueAt, isOverdue }: { dueAt: string | null; isOverdue: boolean }) {
  const t = useTranslations('reserved-cases.due');
  const locale = useLocale();
  if (!dueAt)
    return (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('none')}</span>
      </span>
    );
  return (
    <span className={isOverdue ? 'due due-over' : 'due'}>
      {isOverdue && <Icon name="warning-circle" size="sm" />}
      <time dateTime={dueAt}>{longDate(locale, dueAt)}</time>
      {isOverdue && <strong>{t('overdue')}</strong>}
    </span>
  );
}
