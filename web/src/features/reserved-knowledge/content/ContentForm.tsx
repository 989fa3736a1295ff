import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import type { FormAction } from '../../../forms/action-state';
import { CheckboxControl, CheckboxesControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type {
  CardFields_ContentFragment,
  ContentType,
  WorkingText_TextFragment,
} from '../../../graphql/generated/graphql';
import { RedactionWatch } from '../../../redaction/RedactionWatch';
import { Button } from '../../../ui/Button';
import { BlockFields } from '../BlockFields';
import { CardFields } from '../library/CardFields';
import { NewContentFields } from './NewContentFields';

type Props = {
  action: FormAction;
  hidden: Record<string, string | number>;
  type: ContentType;
  text: WorkingText_TextFragment | null;
  topicIds: string[];
  topics: { id: string; title: string }[];
  isNew?: boolean;
  card?: CardFields_ContentFragment;
};

/** Title, summary and body of a content in Italian; a sheet has its blocks instead of one body. */
export async function ContentForm({ action, hidden, type, text, topicIds, topics, isNew, card }: Props) {
  const [t, c, words] = await Promise.all([
    getTranslations('reserved-knowledge.form'),
    getTranslations('reserved-knowledge.card'),
    formWords(),
  ]);
  const cardLabels = { address: c('address'), category: c('category'), issuer: c('issuer'), language: c('language') };
  const labels = { title: t('title'), abstract: t('abstract'), body: t('body'), topicIds: t('topics'), ...cardLabels };
  const isSheet = type === 'SHEET';
  return (
    <ActionForm
      action={action}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={hidden}
      className="content-form"
    >
      <p className="form-required">{words.required}</p>
      <TextControl name="title" label={labels.title} isRequired value={text?.title} maxLength={300} />
      <TextareaControl
        name="abstract"
        label={labels.abstract}
        hint={t('abstractHint')}
        optional={words.optional}
        value={text?.abstract ?? ''}
        rows={2}
        maxLength={600}
      />
      {isSheet ? (
        // where the summary of faults leads when none of the blocks says anything
        <div id="body" tabIndex={-1}>
          <BlockFields blocks={text?.blocks ?? []} />
        </div>
      ) : (
        <TextareaControl
          name="body"
          label={labels.body}
          hint={t('markdown')}
          isRequired
          value={text?.body}
          rows={14}
          maxLength={40000}
        />
      )}
      <CardFields type={type} card={card ?? null} optional={words.optional} />
      <RedactionWatch
        fields={['title', 'abstract', 'body']}
        text={[text?.title, text?.abstract, text?.body].join('\n')}
      />
      <CheckboxesControl
        name="topicIds"
        legend={labels.topicIds}
        isRequired
        values={topicIds}
        options={topics.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {isNew ? <NewContentFields /> : <CheckboxControl name="minor" label={t('minor')} hint={t('minorHint')} />}
      <Button>{t('save')}</Button>
    </ActionForm>
  );
}
