import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { ContentActions_ContentFragment, WorkingText_TextFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { contentAddress } from '../../../site/content-address';
import { Button, ButtonLink } from '../../../ui/Button';
import { PlanForms } from '../days/PlanForms';
import { ArchiveForm } from './ArchiveForm';
import { confirmContent, submitContent } from './content-actions';
import { PublishForm } from './PublishForm';
import { ReopenForm } from './ReopenForm';

type Props = { content: ContentActions_ContentFragment; text: WorkingText_TextFragment | null; isFromCase: boolean };

/** What this reader may do with this content, as the graph says it. */
export async function ContentActions({ content, text, isFromCase }: Props) {
  const [t, words, locale] = await Promise.all([
    getTranslations('reserved-knowledge.actions'),
    formWords(),
    getLocale(),
  ]);
  const hidden = { contentId: content.id, expectedVersion: content.version };
  const forms = { words, hidden, clientKey: crypto.randomUUID() };
  return (
    <section className="case-actions" aria-labelledby="azioni">
      <h2 id="azioni">{t('title')}</h2>
      {content.viewerCanEdit && (
        <ButtonLink
          icon="pencil"
          tone="outline-primary"
          href={link(locale, `/area-riservata/conoscenza/${content.id}/modifica`)}
        >
          {t('edit')}
        </ButtonLink>
      )}
      {content.viewerCanSubmit && (
        <ActionForm action={submitContent} prefix="revisione" {...forms}>
          <Button iconAfter="arrow-right">{t('submit')}</Button>
        </ActionForm>
      )}
      {content.state === 'IN_REVIEW' && !content.viewerCanPublish && <p className="muted">{t('waiting')}</p>}
      {content.viewerCanPublish && <PublishForm hidden={hidden} text={text} isFromCase={isFromCase} />}
      {content.publishedAt && content.state !== 'ARCHIVED' && (
        <ButtonLink tone="outline-primary" icon="external-link" href={contentAddress(locale, content)}>
          {t('preview')}
        </ButtonLink>
      )}
      {content.state === 'PUBLISHED' && content.viewerCanEdit && (
        <ActionForm action={confirmContent} prefix="conferma" {...forms} clientKey={crypto.randomUUID()}>
          <Button tone="outline-primary" icon="check">
            {t('confirm')}
          </Button>
        </ActionForm>
      )}
      {content.viewerCanPlan && <PlanForms hidden={hidden} content={content} />}
      {content.viewerCanArchive && <ArchiveForm hidden={hidden} />}
      {content.viewerCanReopen && <ReopenForm hidden={hidden} />}
    </section>
  );
}
