import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../forms/ActionForm';
import { SelectControl, TextControl } from '../../forms/controls';
import { FoldedControls } from '../../forms/FoldedControls';
import { formWords } from '../../forms/form-words';
import { Button } from '../../ui/Button';
import { findSubjects } from './find-subjects';
import { ASKED_WAYS, HOUSES, type RegisterQuestion } from './register-question';

/** I11: of whom, by whom, for whom, how and when the register is asked. */
export async function AskForm({ asked }: { asked: RegisterQuestion }) {
  const [t, table, list, words] = await Promise.all([
    getTranslations('reserved-register.ask'),
    getTranslations('reserved-register.table'),
    getTranslations('reserved-frame.list'),
    formWords(),
  ]);
  const labels = {
    ...{ of: t('of'), by: t('by'), ente: t('ente'), way: table('kind'), house: table('house') },
    ...{ operation: table('what'), from: t('from'), to: t('to') },
  };
  return (
    <ActionForm action={findSubjects} clientKey={crypto.randomUUID()} words={words} labels={labels}>
      <TextControl name="of" label={labels.of} hint={t('ofHint')} maxLength={200} />
      <TextControl type="date" name="from" label={labels.from} value={asked.from} isRequired width="short" />
      <TextControl type="date" name="to" label={labels.to} value={asked.to} isRequired width="short" />
      <SelectControl
        name="way"
        label={labels.way}
        value={asked.way}
        placeholder={list('any')}
        options={ASKED_WAYS.map((value) => ({ value, text: value === 'LEFT' ? t('left') : table(`kinds.${value}`) }))}
      />
      <FoldedControls names={['by', 'ente', 'house', 'operation']} title={t('more')} id="altri-filtri">
        <TextControl name="by" label={labels.by} hint={t('byHint')} maxLength={200} />
        <TextControl name="ente" label={labels.ente} hint={t('enteHint')} maxLength={200} />
        <SelectControl
          name="house"
          label={labels.house}
          value={asked.house}
          placeholder={list('any')}
          options={HOUSES.map((value) => ({ value, text: table(`houses.${value}`) }))}
        />
        <TextControl
          name="operation"
          label={labels.operation}
          hint={t('operationHint')}
          value={asked.operation}
          maxLength={100}
        />
      </FoldedControls>
      <Button icon="search">{t('send')}</Button>
    </ActionForm>
  );
}
