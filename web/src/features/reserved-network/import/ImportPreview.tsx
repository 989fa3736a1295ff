import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { EnteImportPageQuery } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { ImportRows } from './ImportRows';
import { confirmImport } from './import-actions';
import type { RowsQuestion } from './import-question';

type Props = { table: NonNullable<EnteImportPageQuery['enteImport']>; question: RowsQuestion };

/** N1 N22: what each row would do; to be confirmed only when none has an error. */
export async function ImportPreview({ table, question }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.import'), formWords()]);
  const { fresh, changed, same, wrong, invites } = table.sums;
  return (
    <>
      <p className="lead">{t('sum', { fresh, changed, same })}</p>
      <p>
        {t('readAs', { encoding: table.encoding })} {t('invites', { count: invites })}
      </p>
      {table.confirmedAt && <Callout tone="success" title={t('isConfirmed')} />}
      {wrong > 0 && (
        <Callout tone="danger" title={t('wrong', { count: wrong })}>
          <p>{t('wrongBody')}</p>
        </Callout>
      )}
      {wrong === 0 && !table.confirmedAt && (
        <ActionForm
          action={confirmImport}
          clientKey={crypto.randomUUID()}
          words={words}
          hidden={{ importId: table.id }}
        >
          <Button>{t('confirm', { count: fresh + changed })}</Button>
        </ActionForm>
      )}
      <ImportRows table={table} question={question} />
    </>
  );
}
