import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Settings_AgendaFragment } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { endOf, NO_APPOINTMENT, namesOf, slotsFor } from './orientation-fields';
import { saveOrientation } from './save-orientation';

/** A3, A37: the questions before the calendar, all in one form; an empty one at the end is for the next. */
export async function OrientationForm({ agenda }: { agenda: Settings_AgendaFragment }) {
  const [t, words] = await Promise.all([getTranslations('reserved-agenda.settings.orientation'), formWords()]);
  const slots = slotsFor(agenda.orientation);
  const labels = Object.fromEntries(
    slots.flatMap(({ answers }, at) => [
      [namesOf(at).text, t('question', { number: at + 1 })],
      ...answers.map((_, which) => [
        namesOf(at, which).text,
        `${t('question', { number: at + 1 })}, ${t('answer', { letter: 'ABCDEF'[which] ?? '' })}`,
      ]),
    ]),
  );
  const purposes = agenda.allPurposes.filter(({ retired }) => !retired);
  return (
    <ActionForm
      action={saveOrientation}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ agendaId: agenda.id }}
      className="settings-form"
    >
      <p>{t('hint')}</p>
      {slots.map(({ code, text, answers }, at) => {
        const later = slots.slice(at + 1).map((one, index) => ({ code: one.code, number: at + index + 2 }));
        return (
          <fieldset key={code} className="orientation-question">
            <legend>{t('question', { number: at + 1 })}</legend>
            <input type="hidden" name={namesOf(at).code} value={code} />
            <TextControl name={namesOf(at).text} label={labels[namesOf(at).text]} value={text} maxLength={120} />
            {answers.map((answer, which) => {
              const names = namesOf(at, which);
              return (
                <div key={names.text} className="orientation-answer">
                  <TextControl name={names.text} label={labels[names.text]} value={answer.text} maxLength={120} />
                  <SelectControl
                    name={names.end}
                    label={t('end')}
                    value={endOf(answer)}
                    placeholder={words.choose}
                    options={[
                      ...later.map((one) => ({
                        value: `q:${one.code}`,
                        text: t('endQuestion', { number: one.number }),
                      })),
                      ...purposes.map(({ id, title }) => ({ value: `p:${id}`, text: title })),
                      { value: NO_APPOINTMENT, text: t('endNone') },
                    ]}
                  />
                  <TextControl name={names.verdict} label={t('verdict')} value={answer.verdict ?? ''} maxLength={300} />
                  <TextControl name={names.href} label={t('href')} value={answer.href ?? ''} maxLength={100} isLtr />
                </div>
              );
            })}
          </fieldset>
        );
      })}
      <Button>{t('save')}</Button>
    </ActionForm>
  );
}
