import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { ReservedTranslationQuery } from '../../../graphql/generated/graphql';
import { directionOf, languageNames } from '../../../i18n/routing';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Readability } from '../library/Readability';
import { EASY_ITALIAN, languageOf, type Target } from '../vocabulary';
import { PinnedChanges } from './PinnedChanges';
import { SourceText } from './SourceText';
import { saveTranslation } from './save-translation';
import { TargetFields } from './TargetFields';

type Props = { content: NonNullable<ReservedTranslationQuery['content']>; language: Target };

/** Italian on one side, the other language on the other, in its own direction. */
export async function TranslationForm({ content, language }: Props) {
  const [t, easy, words, locale] = await Promise.all([
    getTranslations('reserved-knowledge.translation'),
    getTranslations('reserved-knowledge.easy'),
    formWords(),
    getLocale(),
  ]);
  const { source } = content;
  const written = languageOf(language);
  const target = content.target?.isFallback ? null : content.target;
  if (!source) return null;
  const labels = { title: t('title'), abstract: t('abstract'), body: t('body'), approved: t('approved') };
  return (
    <>
      {target?.isOutdated && (
        <Callout tone="warning" title={t('outdated', { date: longDate(locale, target.updatedOn) })} />
      )}
      {target?.isOutdated && target.sourceRevisionId && (
        <PinnedChanges contentId={content.id} pinned={target.sourceRevisionId} now={source} />
      )}
      {target?.method === 'MACHINE' && <Callout tone="note" title={t('machine')} />}
      {content.legalEffect && <Callout tone="warning" title={t('legal')} />}
      <ActionForm
        action={saveTranslation}
        clientKey={crypto.randomUUID()}
        words={words}
        labels={labels}
        hidden={{ contentId: content.id, locale: language, sourceRevisionId: source.revisionId }}
        className="translation-form"
      >
        <div className="translation-sides">
          <SourceText text={source} />
          <div className="translation-target" lang={written} dir={directionOf(written)}>
            <h2>{language === EASY_ITALIAN ? easy('name') : languageNames[language]}</h2>
            <Readability score={target?.readability ?? null} />
            <TargetFields text={target} isSheet={content.type === 'SHEET'} labels={labels} />
          </div>
        </div>
        {target && <CheckboxControl name="minor" label={t('minor')} hint={t('minorHint')} />}
        {target?.method === 'MACHINE' && (
          <CheckboxControl name="approved" label={labels.approved} hint={t('approvedHint')} />
        )}
        <div className="form-actions form-actions-sticky">
          <Button tone="outline-primary" name="intent" value="save">
            {t('save')}
          </Button>
          <Button name="intent" value="publish" icon="check">
            {t('publish')}
          </Button>
        </div>
      </ActionForm>
    </>
  );
}
