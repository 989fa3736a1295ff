import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { localOf } from './moment';
import { planContent, renameContent } from './plan-content';

type Props = {
  hidden: Record<string, string | number>;
  content: { slug: string; state: string; publishAt: string | null; expireAt: string | null; reviewBy: string | null };
};

/** P15, P18, P37: the days of a content and its address, folded until they are wanted. */
export async function PlanForms({ hidden, content }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-editorial.plan'), formWords()]);
  const isInReview = content.state === 'IN_REVIEW';
  const labels = { publishAt: t('publishAt'), expireAt: t('expireAt'), reviewBy: t('reviewBy') };
  return (
    <>
      <Disclosure id="programma" title={t('title')} isOpen={Boolean(content.publishAt)}>
        <ActionForm
          action={planContent}
          clientKey={crypto.randomUUID()}
          words={words}
          prefix="giorni"
          labels={labels}
          hidden={{ ...hidden, mayAppear: isInReview ? 'si' : null }}
        >
          {isInReview && (
            <TextControl
              type="datetime-local"
              name="publishAt"
              label={labels.publishAt}
              hint={t('publishAtHint')}
              optional={words.optional}
              value={localOf(content.publishAt)}
            />
          )}
          <TextControl
            type="datetime-local"
            name="expireAt"
            label={labels.expireAt}
            hint={t('expireAtHint')}
            optional={words.optional}
            value={localOf(content.expireAt)}
          />
          <TextControl
            type="date"
            name="reviewBy"
            label={labels.reviewBy}
            optional={words.optional}
            value={content.reviewBy ?? ''}
          />
          <Button tone="outline-primary">{t('save')}</Button>
        </ActionForm>
      </Disclosure>
      <Disclosure id="indirizzo-pagina" title={t('address')}>
        <ActionForm
          action={renameContent}
          clientKey={crypto.randomUUID()}
          words={words}
          prefix="indirizzo"
          labels={{ slug: t('slug') }}
          hidden={hidden}
        >
          <TextControl
            name="slug"
            label={t('slug')}
            hint={t('slugHint')}
            isRequired
            isLtr
            value={content.slug}
            maxLength={80}
          />
          <Button tone="outline-primary">{t('rename')}</Button>
        </ActionForm>
      </Disclosure>
    </>
  );
}
