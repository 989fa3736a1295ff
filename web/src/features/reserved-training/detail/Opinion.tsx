import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { RadioControl, TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { giveOpinion } from './registration-actions';

const QUESTIONS = ['useful', 'clear', 'organised', 'knewBefore', 'knowsAfter'] as const;
const MARKS = ['1', '2', '3', '4', '5'];

/** T15: what who was there thought and learnt, kept without a name. */
export async function Opinion({ slug, registrationId }: { slug: string; registrationId: string }) {
  const [t, words] = await Promise.all([getTranslations('reserved-training.opinion'), formWords()]);
  return (
    <Disclosure id="questionario" title={t('title')} isOpen>
      <ActionForm
        action={giveOpinion}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="opinione"
        labels={{ ...Object.fromEntries(QUESTIONS.map((one) => [one, t(one)])), comment: t('comment') }}
        hidden={{ slug, registrationId }}
      >
        <p>{t('lead')}</p>
        <div className="scale-questions">
          {QUESTIONS.map((name) => (
            <RadioControl
              key={name}
              name={name}
              label={t(name)}
              isRequired
              options={MARKS.map((value) => ({ value, label: value }))}
            />
          ))}
        </div>
        <TextareaControl name="comment" label={t('comment')} optional={words.optional} rows={3} maxLength={2_000} />
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
