import { getTranslations } from 'next-intl/server';
import { TextControl } from '../../../forms/controls';
import { fileHref } from '../../../session/upload';
import { ButtonLink } from '../../../ui/Button';
import { ActForm } from './ActForm';
import { discloseDossier } from './disclose-dossier';

/** C36: the dossier without the person at once; with the person only for a reason that stays in the timeline. */
export async function Dossier({ caseId }: { caseId: string }) {
  const t = await getTranslations('reserved-cases.dossier');
  return (
    <>
      <ButtonLink tone="link" size="sm" icon="download" isDownload href={fileHref(`/files/cases/dossier/${caseId}`)}>
        {t('plain')}
      </ButtonLink>
      <ActForm
        id="fascicolo"
        title={t('whole')}
        lead={t('lead')}
        send={t('send')}
        action={discloseDossier}
        hidden={{ caseId }}
        labels={{ reason: t('reason') }}
      >
        <TextControl name="reason" label={t('reason')} isRequired maxLength={500} />
      </ActForm>
    </>
  );
}
