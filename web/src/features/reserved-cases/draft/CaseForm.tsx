import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { ConflictChoice } from '../../../forms/ConflictChoice';
import { formWords } from '../../../forms/form-words';
import { type DraftCaseQuery, SaveDraftDocument } from '../../../graphql/generated/graphql';
import { documentIdOf } from '../../../graphql/trusted-link';
import { link } from '../../../i18n/link';
import { Button, ButtonLink } from '../../../ui/Button';
import { DefaultButton } from '../../../ui/DefaultButton';
import { Attachments } from '../Attachments';
import { conflictWords } from '../conflict-words';
import { Autosave } from './Autosave';
import { CaseFields } from './CaseFields';
import { SimilarAnswers } from './SimilarAnswers';
import { saveCase } from './save-case';

type Props = {
  found: NonNullable<DraftCaseQuery['case']>;
  criteria: NonNullable<DraftCaseQuery['urgencyCriteria']>;
  topics: { id: string; title: string }[];
  asksOffices: boolean;
};

/** C1–C7: the form of a case, kept as a draft from the first word. */
export async function CaseForm({ found, criteria, topics, asksOffices }: Props) {
  const [t, clash, words, locale] = await Promise.all([
    getTranslations('reserved-cases.form'),
    conflictWords('draft'),
    formWords(),
    getLocale(),
  ]);
  const labels = {
    addressee: t('addressee'),
    subject: t('subject'),
    body: t(`body.${found.purpose}`),
    criterion: t('criterion'),
    topicId: t('topic'),
    praticaKind: t('praticaKind'),
    praticaValue: t('praticaValue'),
    personName: t('personName'),
    personContact: t('personContact'),
    attachments: t('attachments'),
  };
  return (
    <ActionForm
      action={saveCase}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ caseId: found.id, purpose: found.purpose, expectedVersion: found.version }}
      className="case-form"
    >
      <DefaultButton name="intent" value="save" />
      <ConflictChoice longFields={['body']} words={clash} />
      <p className="form-required">{words.required}</p>
      <div className="case-form-columns">
        <div className="case-form-main">
          <CaseFields found={found} criteria={criteria} topics={topics} labels={labels} asksOffices={asksOffices} />
          <Attachments files={found.attachments} upload={{ label: t('attachments'), hint: t('attachmentsHint') }} />
        </div>
        <SimilarAnswers subject={found.subject} body={found.body} />
      </div>
      <div className="form-actions form-actions-sticky">
        {found.viewerCanSubmit && (
          <Button name="intent" value="submit" iconAfter="arrow-right">
            {t('submit')}
          </Button>
        )}
        <Button tone="outline-primary" name="intent" value="save">
          {t('save')}
        </Button>
        {found.viewerCanCancel && (
          <ButtonLink
            tone="link"
            href={link(locale, `/area-riservata/segnalazioni/${found.id}?azione=annulla#annulla`)}
          >
            {t('discard')}
          </ButtonLink>
        )}
        <Autosave
          documentId={documentIdOf(SaveDraftDocument)}
          words={{ saving: t('saving'), saved: t('saved'), unsaved: t('unsaved'), conflict: t('conflict') }}
        />
      </div>
    </ActionForm>
  );
}
