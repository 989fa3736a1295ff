import { getLocale, getTranslations } from 'next-intl/server';
import type {
  CaseActions_CaseFragment,
  CaseFacts_CaseFragment,
  CaseHeld_CaseFragment,
  CaseHelp_CaseFragment,
  CaseMore_CaseFragment,
  CasePageQuery,
} from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ButtonLink } from '../../../ui/Button';
import { AttachForm } from './AttachForm';
import { addNote, cancelCase, closeCase, provideInformation, reopenCase, requestInformation } from './case-actions';
import { Dossier } from './Dossier';
import { HelpActions } from './HelpActions';
import { MoreActions } from './MoreActions';
import { NoteForm } from './NoteForm';
import { openQuestion } from './open-question';
import { ProposeFaqForm } from './ProposeFaqForm';
import { RecordAnswerForm } from './RecordAnswerForm';
import { RecordHelp } from './RecordHelp';
import { ReleaseForm } from './ReleaseForm';
import { TextAction } from './TextAction';
import { TriageForm } from './TriageForm';

type Props = {
  found: CaseActions_CaseFragment &
    CaseFacts_CaseFragment &
    CaseHeld_CaseFragment &
    CaseHelp_CaseFragment &
    CaseMore_CaseFragment;
  answers: readonly { id: string; body: string; validation: string }[];
  topics: { id: string; title: string }[];
  criteria: NonNullable<CasePageQuery['urgencyCriteria']>;
  desks: readonly { id: string; name: string }[];
  opened?: string;
};

/** What this reader may do with this case, as the graph says it; each act folds out where it stands. */
export async function CaseActions({ found, answers, topics, criteria, desks, opened }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-cases.actions'), getLocale()]);
  const hidden = { caseId: found.id, expectedVersion: found.version };
  const base = link(locale, '/area-riservata');
  return (
    <section className="case-actions" aria-labelledby="azioni">
      <h2 id="azioni">{t('title')}</h2>
      {found.viewerCanEdit && found.state === 'DRAFT' && (
        <ButtonLink icon="pencil" href={`${base}/segnalazioni/${found.id}/modifica`}>
          {t('edit')}
        </ButtonLink>
      )}
      {found.viewerCanRelease && answers.length > 0 && (
        <ButtonLink tone="outline-primary" icon="note" href={`${base}/conoscenza/nuovo?segnalazione=${found.id}`}>
          {t('proposeFaq')}
        </ButtonLink>
      )}
      {found.viewerCanProvideInformation && (
        <TextAction
          action={provideInformation}
          kind="provide"
          field="text"
          hidden={hidden}
          isOpen
          question={openQuestion(found.questions)?.question}
        />
      )}
      {found.viewerCanTriage && (
        <TriageForm
          found={found}
          topics={topics}
          criteria={criteria}
          isOpen={found.state === 'SUBMITTED' || opened === 'classifica'}
        />
      )}
      {found.viewerCanAnswer && <RecordHelp caseId={found.id} />}
      {found.viewerCanAnswer && !found.heldAnswer && <RecordAnswerForm hidden={hidden} />}
      {found.viewerCanRequestInformation && (
        <TextAction action={requestInformation} kind="request" field="question" hidden={hidden} />
      )}
      {found.viewerCanReopen && (
        <TextAction action={reopenCase} kind="reopen" field="reason" hidden={hidden} isOpen={opened === 'riapri'} />
      )}
      {found.viewerCanClose && <TextAction action={closeCase} kind="close" hidden={hidden} />}
      {found.viewerCanAddNote && <NoteForm action={addNote} caseId={found.id} />}
      <ProposeFaqForm found={found} answers={answers} />
      <ReleaseForm found={found} answers={answers} />
      <HelpActions found={found} />
      {found.viewerCanAddNote && found.registryNumber && <Dossier caseId={found.id} />}
      <MoreActions found={found} desks={desks} />
      {found.viewerCanAttach && found.state !== 'DRAFT' && <AttachForm caseId={found.id} />}
      {found.viewerCanCancel && (
        <TextAction
          action={cancelCase}
          kind="cancel"
          field="reason"
          hidden={hidden}
          isDangerous
          isOpen={opened === 'annulla'}
        />
      )}
    </section>
  );
}
