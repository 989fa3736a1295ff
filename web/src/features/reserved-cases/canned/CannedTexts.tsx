import { getTranslations } from 'next-intl/server';
import type { CannedTextsQuery } from '../../../graphql/generated/graphql';
import { Callout } from '../../../ui/Callout';
import { Disclosure } from '../../../ui/Disclosure';
import { EmptyState } from '../../../ui/EmptyState';
import { CannedForm } from './CannedForm';

/** C29: texts that the coordination writes once and uses often, in their order. */
export async function CannedTexts({ data }: { data: CannedTextsQuery }) {
  const t = await getTranslations('reserved-cases.canned');
  const terms = await getTranslations('reserved-terms');
  const texts = data.cannedAnswers ?? [];
  const topics = data.topics ?? [];
  const scope = ({ purpose, state, topicId }: (typeof texts)[number]) =>
    [
      purpose && terms(`purpose.${purpose}`),
      topicId && topics.find(({ id }) => id === topicId)?.title,
      state && terms(`caseState.${state}`),
    ]
      .filter(Boolean)
      .join(' · ') || t('everywhere');
  return (
    <>
      <Callout title={t('variables')}>
        <p>{t('variablesLead')}</p>
        <p>
          <bdi dir="ltr">{'{numero} {scadenza} {oggi} {ufficio} {sportello}'}</bdi>
        </p>
      </Callout>
      {texts.length === 0 && (
        <EmptyState icon="note" title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {texts.map((text) => (
        <section key={text.id} className="answer-card" aria-labelledby={`testo-${text.id}`}>
          <h2 id={`testo-${text.id}`} className="h5">
            {text.title}
          </h2>
          <p className="muted">{scope(text)}</p>
          <p className="answer-body">{text.body}</p>
          <Disclosure id={`modifica-${text.id}`} title={t('edit')}>
            <CannedForm text={text} topics={topics} />
          </Disclosure>
        </section>
      ))}
      <section aria-labelledby="nuovo-testo">
        <h2 id="nuovo-testo">{t('fresh')}</h2>
        <CannedForm topics={topics} />
      </section>
    </>
  );
}
