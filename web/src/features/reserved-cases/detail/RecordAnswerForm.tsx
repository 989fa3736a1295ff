import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { ConflictChoice } from '../../../forms/ConflictChoice';
import { CheckboxControl, RadioControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { readCapabilities } from '../../../session/viewer';
import { today } from '../../../time/clock';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { conflictWords } from '../conflict-words';
import { channels } from '../vocabulary';
import { recordAnswer } from './answer-actions';

/** C10: an answer outside a delivery sheet, say by telephone. */
export async function RecordAnswerForm({ hidden }: { hidden: Record<string, string | number> }) {
  const isCoordination = (await readCapabilities()).has('CASES_TRIAGE');
  const [t, terms, words, clash] = await Promise.all([
    getTranslations('reserved-cases.record'),
    getTranslations('reserved-terms.channel'),
    formWords(),
    conflictWords('answer'),
  ]);
  const labels = {
    body: t('body'),
    givenByName: t('who'),
    givenOn: t('when'),
    channel: t('channel'),
    confirmsDifference: t('confirms'),
  };
  return (
    <Disclosure id="rispondi" title={t('title')}>
      <ActionForm
        action={recordAnswer}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="risposta"
        labels={labels}
        hidden={hidden}
      >
        <ConflictChoice words={clash} />
        <TextareaControl name="body" label={labels.body} isRequired rows={5} maxLength={8000} />
        <TextControl name="givenByName" label={labels.givenByName} hint={t('whoHint')} isRequired maxLength={200} />
        <TextControl
          type="date"
          name="givenOn"
          label={labels.givenOn}
          isRequired
          value={today().toString()}
          width="short"
        />
        <RadioControl
          name="channel"
          label={labels.channel}
          isRequired
          value="IN_PERSON"
          options={channels.map((value) => ({ value, label: terms(value) }))}
        />
        {isCoordination && <CheckboxControl name="confirmsDifference" label={labels.confirmsDifference} />}
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
