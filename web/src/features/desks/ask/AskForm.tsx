import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../../forms/word-faults';
import { AskDeskTopicsDocument, type DeskCard_DeskFragment } from '../../../graphql/generated/graphql';
import { query } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { listed } from '../../../i18n/listed';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Checkbox } from '../../../ui/Checkbox';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { RadioGroup } from '../../../ui/RadioGroup';
import { Select } from '../../../ui/Select';
import { Textarea } from '../../../ui/Textarea';
import { languageName } from '../language-names';
import { askDesk } from './ask-desk';
import { MAX_QUESTION, type openAsk } from './ask-form';

type Props = {
  locale: string;
  comune: { istatCode: string; name: string };
  desks: DeskCard_DeskFragment[];
  form: ReturnType<typeof openAsk>;
};

/** The question itself; what is done with it stands beside it, not behind a link. */
export async function AskForm({ locale, comune, desks, form: { values, faults: wrong } }: Props) {
  const [t, booking, common, { data }] = await Promise.all([
    getTranslations('ask'),
    getTranslations('booking'),
    getTranslations('common.form'),
    query({ query: AskDeskTopicsDocument, variables: { locale } }),
  ]);
  const labels = {
    sportelloId: t('desk'),
    topicId: t('topic'),
    text: t('text'),
    privacyAccepted: booking('privacyLabel'),
  };
  const faults = await wordFaults(wrong, labels);
  const topics = (data?.topics ?? []).filter(({ parent }) => parent === null);
  return (
    <>
      <ErrorSummary title={faults.title} intro={faults.intro} errors={faults.list} />
      <form action={askDesk} className="ask-form" noValidate>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="comune" value={comune.istatCode} />
        <input type="hidden" name="clientKey" value={values.clientKey ?? crypto.randomUUID()} />
        {desks.map(({ id, name }) => (
          <input key={id} type="hidden" name={`desk-${id}`} value={name} />
        ))}
        <p className="ask-comune-chosen">
          <bdi lang="it">{comune.name}</bdi> · <a href={link(locale, '/chiedi')}>{t('change')}</a>
        </p>
        <p className="required-note">{common('requiredNote')}</p>
        <RadioGroup
          name="sportelloId"
          label={labels.sportelloId}
          hint={t('deskHint', { comune: comune.name })}
          isRequired
          look="cards"
          error={faults.of('sportelloId')}
          value={values.sportelloId ?? desks[0]?.id}
          options={desks.map((desk) => ({
            value: desk.id,
            label: <bdi lang="it">{desk.name}</bdi>,
            detail: (
              <span className="option-text">
                {[
                  desk.comune?.name,
                  listed(
                    locale,
                    desk.languages.map((code) => languageName(locale, code)),
                  ),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            ),
          }))}
        />
        {topics.length > 0 && (
          <Select
            name="topicId"
            label={labels.topicId}
            optional={common('optional')}
            placeholder={t('topicAny')}
            value={values.topicId}
            options={topics.map(({ id, title }) => ({ value: id, text: title }))}
          />
        )}
        <Textarea
          name="text"
          label={labels.text}
          hint={t('textHint')}
          isRequired
          error={faults.of('text')}
          value={values.text}
          rows={8}
          maxLength={MAX_QUESTION}
          lang={locale}
        />
        <ul className="advice">
          <li>{t('languageNote')}</li>
          <li>{t('noNames')}</li>
        </ul>
        <Callout title={t('privacyTitle')}>
          <p>{t('privacyWho')}</p>
          <p>
            <a href={link(locale, '/privacy')} target="_blank" rel="noopener">
              {t('privacyLong')}
            </a>
          </p>
        </Callout>
        <Checkbox
          name="privacyAccepted"
          label={t('privacyText')}
          isRequired
          error={faults.of('privacyAccepted')}
          isChecked={values.privacyAccepted === 'on'}
        />
        <Button icon="mail">{t('send')}</Button>
      </form>
    </>
  );
}
