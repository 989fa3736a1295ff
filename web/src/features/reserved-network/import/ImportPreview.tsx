import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { EnteImportPageQuery } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { ImportRows } from './ImportRows';
import { confirmImport } from './import-actions';

type Props = { table: NonNullable<EnteImportPageQuery['enteImport']> };

/** N1 N22: what each row would do; to be confirmed only when none has an error. */
export async function ImportPreview({ table }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.import'), formWords()]);
  const wrong = table.rows.filter(({ faults }) => faults.length > 0);
  const count = (action: string) => table.rows.filter((row) => row.action === action).length;
  const sums = { fresh: count('NEW'), changed: count('CHANGE'), same: count('SAME') };
  return (
    <>
      <p className="lead">{t('sum', sums)}</p>
      <p>
        {t('readAs', { encoding: table.encoding })}{' '}
        {t('invites', { count: table.rows.filter((row) => row.invites).length })}
      </p>
      {table.confirmedAt && <Callout tone="success" title={t('isConfirmed')} />}
      {wrong.length > 0 && (
        <Callout tone="danger" title={t('wrong', { count: wrong.length })}>
          <p>{t('wrongBody')}</p>
        </Callout>
      )}
      <ImportRows rows={wrong.length > 0 ? wrong : table.rows} />
      {wrong.length === 0 && !table.confirmedAt && (
        <ActionForm
          action={confirmImport}
          clientKey={crypto.randomUUID()}
          words={words}
          hidden={{ importId: table.id }}
        >
          <Button>{t('confirm', { count: sums.fresh + sums.changed })}</Button>
        </ActionForm>
      )}
    </>
  );
}
