import { getTranslations } from 'next-intl/server';
import { RadioControl, SelectControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { CaseHelp_CaseFragment } from '../../../graphql/generated/graphql';
import { routing } from '../../../i18n/routing';
import { today } from '../../../time/clock';
import { askAdvice, recordOpinion, requestMediation } from '../mediation/mediation-actions';
import { ActForm } from './ActForm';

/** C27, C28: to ask for a mediator or for an opinion, and to write down what came back. */
export async function HelpActions({ found }: { found: CaseHelp_CaseFragment & { version: number } }) {
  const [t, languages, words] = await Promise.all([
    getTranslations('reserved-cases'),
    getTranslations('reserved-cases.language'),
    formWords(),
  ]);
  const hidden = { caseId: found.id };
  const waiting = found.advice.filter(({ opinion }) => !opinion);
  return (
    <>
      {found.viewerCanRequestMediation && (
        <ActForm
          id="mediazione"
          title={t('mediation.ask')}
          lead={t('mediation.askLead')}
          send={t('mediation.askSend')}
          action={requestMediation}
          hidden={hidden}
          labels={{
            language: t('mediation.language'),
            mode: t('mediation.how'),
            place: t('mediation.place'),
            wantedOn: t('mediation.day'),
            wantedAt: t('mediation.hour'),
            about: t('mediation.about'),
          }}
        >
          <SelectControl
            name="language"
            label={t('mediation.language')}
            isRequired
            placeholder={words.choose}
            options={routing.locales.map((value) => ({ value, text: languages(value) }))}
          />
          <RadioControl
            name="mode"
            label={t('mediation.how')}
            isRequired
            value="IN_PERSON"
            options={(['IN_PERSON', 'REMOTE'] as const).map((value) => ({
              value,
              label: t(`mediation.mode.${value}`),
            }))}
          />
          <TextControl
            name="place"
            label={t('mediation.place')}
            hint={t('mediation.placeHint')}
            optional={words.optional}
            maxLength={200}
          />
          <TextControl type="date" name="wantedOn" label={t('mediation.day')} isRequired width="short" />
          <TextControl name="wantedAt" label={t('mediation.hour')} optional={words.optional} width="short" />
          <TextareaControl name="about" label={t('mediation.about')} isRequired rows={2} maxLength={500} />
        </ActForm>
      )}
      {found.viewerCanAskAdvice && (
        <ActForm
          id="parere"
          title={t('advice.ask')}
          lead={t('advice.askLead')}
          send={t('advice.askSend')}
          action={askAdvice}
          hidden={hidden}
          labels={{ kind: t('advice.kind'), question: t('advice.question'), askedOf: t('advice.askedOf') }}
        >
          <RadioControl
            name="kind"
            label={t('advice.kind')}
            isRequired
            value="LEGAL"
            options={(['LEGAL', 'SPECIALIST'] as const).map((value) => ({ value, label: t(`advice.${value}`) }))}
          />
          <TextControl name="askedOf" label={t('advice.askedOf')} isRequired maxLength={200} />
          <TextareaControl name="question" label={t('advice.question')} isRequired rows={3} maxLength={4000} />
        </ActForm>
      )}
      {found.viewerCanAskAdvice &&
        waiting.map(({ id, askedOf, question }) => (
          <ActForm
            key={id}
            id={`parere-${id}`}
            title={t('advice.record', { who: askedOf })}
            lead={question}
            send={t('advice.recordSend')}
            action={recordOpinion}
            hidden={{ ...hidden, adviceId: id }}
            labels={{ opinion: t('advice.opinion'), givenByName: t('advice.who'), givenOn: t('advice.when') }}
          >
            <TextareaControl name="opinion" label={t('advice.opinion')} isRequired rows={5} maxLength={10000} />
            <TextControl name="givenByName" label={t('advice.who')} isRequired maxLength={200} />
            <TextControl
              type="date"
              name="givenOn"
              label={t('advice.when')}
              isRequired
              value={today().toString()}
              width="short"
            />
          </ActForm>
        ))}
    </>
  );
}
