import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl, CheckboxesControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { FaqSourceQuery } from '../../../graphql/generated/graphql';
import { RedactionWatch } from '../../../redaction/RedactionWatch';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { answerChoice } from './answer-choice';
import { draftFaq } from './draft-faq';

type Source = NonNullable<FaqSourceQuery['case']>;
type Props = { found: readonly Source[]; topics: { id: string; title: string }[] };

const newestFirst = ({ answers }: Source) => [...answers].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));

/** P11, C33: question and answer, taken from one or several cases and freed of their persons. */
export async function FaqForm({ found, topics }: Props) {
  const [t, terms, words, locale] = await Promise.all([
    getTranslations('reserved-knowledge.faq'),
    getTranslations('reserved-terms.validation'),
    formWords(),
    getLocale(),
  ]);
  const answers = found.flatMap((one) => newestFirst(one).map((answer) => ({ ...answer, of: one })));
  const newest = found.flatMap((one) => newestFirst(one).slice(0, 1));
  const subject = found[0]?.subject ?? '';
  const body = newest.map((answer) => answer.body).join('\n\n');
  const topicIds = [...new Set(found.flatMap(({ topicId }) => topicId ?? []))];
  const labels = { answerIds: t('answers'), question: t('question'), body: t('body'), topicIds: t('topics') };
  const text = `${subject}\n${body}`;
  return (
    <ActionForm
      action={draftFaq}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      className="content-form"
    >
      <CheckboxesControl
        name="answerIds"
        legend={labels.answerIds}
        isRequired
        values={answers.filter((one) => newest.some(({ id }) => id === one.id)).map(answerChoice)}
        options={answers.map((one) => ({
          value: answerChoice(one),
          label: [found.length > 1 && one.of.registryNumber, longDate(locale, one.givenOn), terms(one.validation)]
            .filter(Boolean)
            .join(' · '),
          detail: one.body.length > 160 ? `${one.body.slice(0, 160)}…` : one.body,
        }))}
      />
      <TextControl
        name="question"
        label={labels.question}
        hint={t('questionHint')}
        isRequired
        value={subject}
        maxLength={300}
      />
      <TextareaControl
        name="body"
        label={labels.body}
        hint={t('bodyHint')}
        isRequired
        value={body}
        rows={10}
        maxLength={20000}
      />
      <RedactionWatch fields={['question', 'body']} text={text} />
      <CheckboxesControl
        name="topicIds"
        legend={labels.topicIds}
        isRequired
        values={topicIds}
        options={topics.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <CheckboxControl name="legalEffect" label={t('legalEffect')} hint={t('legalEffectHint')} />
      <Button>{t('create')}</Button>
    </ActionForm>
  );
}
