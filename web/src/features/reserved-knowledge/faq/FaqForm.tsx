import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl, CheckboxesControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { FaqSourceQuery } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { RedactionWatch } from '../redaction/RedactionWatch';
import { draftFaq } from './draft-faq';

type Props = { found: NonNullable<FaqSourceQuery['case']>; topics: { id: string; title: string }[] };

/** P11: question and answer, taken from the case and freed of its person. */
export async function FaqForm({ found, topics }: Props) {
  const [t, terms, words, locale] = await Promise.all([
    getTranslations('reserved-knowledge.faq'),
    getTranslations('reserved-terms.validation'),
    formWords(),
    getLocale(),
  ]);
  const answers = [...found.answers].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  const newest = answers[0];
  const labels = { answerIds: t('answers'), question: t('question'), body: t('body'), topicIds: t('topics') };
  const text = `${found.subject}\n${newest?.body ?? ''}`;
  return (
    <ActionForm
      action={draftFaq}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ caseId: found.id }}
      className="content-form"
    >
      <CheckboxesControl
        name="answerIds"
        legend={labels.answerIds}
        isRequired
        values={newest ? [newest.id] : []}
        options={answers.map(({ id, body, givenOn, validation }) => ({
          value: id,
          label: `${longDate(locale, givenOn)} · ${terms(validation)}`,
          detail: body.length > 160 ? `${body.slice(0, 160)}…` : body,
        }))}
      />
      <TextControl
        name="question"
        label={labels.question}
        hint={t('questionHint')}
        isRequired
        value={found.subject}
        maxLength={300}
      />
      <TextareaControl
        name="body"
        label={labels.body}
        hint={t('bodyHint')}
        isRequired
        value={newest?.body ?? ''}
        rows={10}
        maxLength={20000}
      />
      <RedactionWatch fields={['question', 'body']} text={text} />
      <CheckboxesControl
        name="topicIds"
        legend={labels.topicIds}
        isRequired
        values={found.topicId ? [found.topicId] : []}
        options={topics.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <CheckboxControl name="legalEffect" label={t('legalEffect')} hint={t('legalEffectHint')} />
      <Button>{t('create')}</Button>
    </ActionForm>
  );
}
