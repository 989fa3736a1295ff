import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { ConflictChoice } from '../../../forms/ConflictChoice';
import { SelectControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { CannedText_TextFragment } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { conflictWords } from '../conflict-words';
import { caseStates, purposes } from '../vocabulary';
import { saveCanned } from './save-canned';

type Props = { text?: CannedText_TextFragment; topics: readonly { id: string; title: string }[] };

/** C29: a text, with where it is offered and in which order. */
export async function CannedForm({ text, topics }: Props) {
  const [t, terms, words, clash] = await Promise.all([
    getTranslations('reserved-cases.canned'),
    getTranslations('reserved-terms'),
    formWords(),
    conflictWords('text'),
  ]);
  const labels = {
    title: t('name'),
    body: t('body'),
    purpose: t('purpose'),
    topicId: t('topic'),
    state: t('state'),
    position: t('position'),
  };
  return (
    <ActionForm
      action={saveCanned}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix={text ? `testo-${text.id}` : 'nuovo'}
      labels={labels}
      hidden={{ id: text?.id, expectedVersion: text?.version }}
      className="narrow-form"
    >
      <ConflictChoice words={clash} longFields={['body']} />
      <TextControl name="title" label={labels.title} isRequired maxLength={120} value={text?.title ?? ''} />
      <TextareaControl name="body" label={labels.body} isRequired rows={6} maxLength={4000} value={text?.body ?? ''} />
      <SelectControl
        name="purpose"
        label={labels.purpose}
        placeholder={t('any')}
        value={text?.purpose ?? undefined}
        options={purposes.map((value) => ({ value, text: terms(`purpose.${value}`) }))}
      />
      <SelectControl
        name="topicId"
        label={labels.topicId}
        placeholder={t('any')}
        value={text?.topicId ?? undefined}
        options={topics.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <SelectControl
        name="state"
        label={labels.state}
        placeholder={t('any')}
        value={text?.state ?? undefined}
        options={caseStates.map((value) => ({ value, text: terms(`caseState.${value}`) }))}
      />
      <TextControl
        name="position"
        label={labels.position}
        inputMode="numeric"
        width="short"
        maxLength={3}
        value={String(text?.position ?? 100)}
      />
      <p className="button-row">
        <Button name="intent" value="save">
          {t('send')}
        </Button>
        {text && (
          <Button name="intent" value="remove" tone="link">
            {t('remove')}
          </Button>
        )}
      </p>
    </ActionForm>
  );
}
