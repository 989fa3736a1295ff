import { getLocale, getTranslations } from 'next-intl/server';
import { SuggestAnswersDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { documentIdOf } from '../../../graphql/trusted-link';
import { Button } from '../../../ui/Button';
import { Suggestions } from './Suggestions';
import { similarOf } from './similar';

/** C5: answers that the network already has, beside the question; found anew while it is written. */
export async function SimilarAnswers({ subject, body }: { subject: string; body: string | null }) {
  const [t, locale] = await Promise.all([getTranslations('reserved-cases.suggestions'), getLocale()]);
  const text = `${subject} ${body ?? ''}`.trim().slice(0, 500);
  const { data } =
    text.length < 4
      ? { data: null }
      : await queryAsViewer({ query: SuggestAnswersDocument, variables: { text, locale: 'it' } });
  return (
    <aside className="similar-answers" id="risposte" aria-labelledby="risposte-titolo">
      <h2 id="risposte-titolo">{t('title')}</h2>
      <p className="muted">{t('lead')}</p>
      <Suggestions
        documentId={documentIdOf(SuggestAnswersDocument)}
        locale={locale}
        first={similarOf(data)}
        words={{
          none: t('none'),
          found: t('found'),
          enough: t('enough'),
          network: t('network'),
          innerNetwork: t('innerNetwork'),
          opens: t('opens'),
          solved: t('solved'),
        }}
      />
      <Button tone="outline-primary" size="sm" name="intent" value="suggest" icon="search">
        {t('search')}
      </Button>
    </aside>
  );
}
