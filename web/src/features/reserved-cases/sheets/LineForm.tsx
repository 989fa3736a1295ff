import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { ConflictChoice } from '../../../forms/ConflictChoice';
import { RadioControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { SheetLine_LineFragment } from '../../../graphql/generated/graphql';
import { today } from '../../../time/clock';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { conflictWords } from '../conflict-words';
import { channels } from '../vocabulary';
import { recordSheetAnswer } from './record-sheet-answer';

/** C10: the answer of one line: what was said, by whom, when, how. Saved on its own. */
export async function LineForm({
  sheetId,
  line,
  isOpen,
}: {
  sheetId: string;
  line: SheetLine_LineFragment;
  isOpen: boolean;
}) {
  const [t, terms, words, clash] = await Promise.all([
    getTranslations('reserved-sheets.form'),
    getTranslations('reserved-terms.channel'),
    formWords(),
    conflictWords('answer'),
  ]);
  const labels = { body: t('body'), givenByName: t('who'), givenOn: t('when'), channel: t('channel') };
  const id = `riga${line.position}`;
  return (
    <Disclosure id={id} title={t('open', { position: line.position })} isOpen={isOpen}>
      <ActionForm
        action={recordSheetAnswer}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={id}
        labels={labels}
        hidden={{ sheetId, caseId: line.case?.id, expectedVersion: line.case?.version, position: line.position }}
      >
        <ConflictChoice words={clash} />
        <TextareaControl name="body" label={labels.body} isRequired rows={4} maxLength={8000} />
        <div className="line-fields">
          <TextControl name="givenByName" label={labels.givenByName} hint={t('whoHint')} isRequired maxLength={200} />
          <TextControl
            type="date"
            name="givenOn"
            label={labels.givenOn}
            isRequired
            value={today().toString()}
            width="short"
          />
        </div>
        <RadioControl
          name="channel"
          label={labels.channel}
          isRequired
          look="tiles"
          value="IN_PERSON"
          options={channels.map((value) => ({ value, label: terms(value) }))}
        />
        <Button icon="check">{t('save')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
