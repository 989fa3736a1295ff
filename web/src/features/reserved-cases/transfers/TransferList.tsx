import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Transfer_RowFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { answerTransfer } from './answer-transfer';

/** C25: cases that other desks offer, with their number and reason alone. */
export async function TransferList({ rows }: { rows: Transfer_RowFragment[] }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-cases.transfers'), formWords(), getLocale()]);
  if (rows.length === 0) {
    return (
      <EmptyState icon="exchange-circle" title={t('none')}>
        <p>{t('noneHint')}</p>
      </EmptyState>
    );
  }
  return rows.map((row) => (
    <section key={row.id} aria-labelledby={`trasferimento-${row.id}`} className="answer-card">
      <h2 id={`trasferimento-${row.id}`} className="h4">
        {t('number', { number: row.registryNumber })}
      </h2>
      <p className="muted">{t('from', { desk: row.from?.name ?? '–', date: longDate(locale, row.askedAt) })}</p>
      <p>{row.reason}</p>
      {row.viewerCanAnswer ? (
        <ActionForm
          action={answerTransfer}
          clientKey={crypto.randomUUID()}
          words={words}
          prefix={`trasferimento-${row.id}-risposta`}
          labels={{ note: t('note') }}
          hidden={{ transferId: row.id }}
        >
          <TextControl name="note" label={t('note')} hint={t('noteHint')} optional={words.optional} maxLength={500} />
          <div className="form-actions">
            <Button name="answer" value="accept" icon="check">
              {t('accept')}
            </Button>
            <Button tone="outline-primary" name="answer" value="refuse">
              {t('refuse')}
            </Button>
          </div>
        </ActionForm>
      ) : (
        <p>{t('waits', { desk: row.to?.name ?? '–' })}</p>
      )}
    </section>
  ));
}
