import { useLocale } from 'next-intl';
import { TextareaControl, TextControl } from '../../../forms/controls';
import type { WorkingText_TextFragment } from '../../../graphql/generated/graphql';
import { BlockFields } from '../BlockFields';

type Props = {
  text: WorkingText_TextFragment | null | undefined;
  isSheet: boolean;
  labels: Record<'title' | 'abstract' | 'body', string>;
};

/** What is written in the other language; the labels stay in the language of the page, and say so. */
export function TargetFields({ text, isSheet, labels }: Props) {
  const locale = useLocale();
  const labelled = (label: string) => (
    <span lang={locale} dir="ltr">
      {label}
    </span>
  );
  return (
    <>
      <TextControl name="title" label={labelled(labels.title)} isRequired value={text?.title} maxLength={300} />
      <TextareaControl
        name="abstract"
        label={labelled(labels.abstract)}
        value={text?.abstract ?? ''}
        rows={3}
        maxLength={600}
      />
      {isSheet ? (
        <BlockFields blocks={text?.blocks ?? []} />
      ) : (
        <TextareaControl
          name="body"
          label={labelled(labels.body)}
          isRequired
          value={text?.body}
          rows={16}
          maxLength={40000}
        />
      )}
    </>
  );
}
