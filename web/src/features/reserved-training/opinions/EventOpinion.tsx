import { getTranslations } from 'next-intl/server';
import type { Opinion_ResultFragment } from '../../../graphql/generated/graphql';
import { OpinionTable } from './OpinionTable';

/** T15: what people thought of one meeting, and what they wrote, in no order. */
export async function EventOpinion({ result }: { result: Opinion_ResultFragment }) {
  const [t, door, terms] = await Promise.all([
    getTranslations('reserved-training.opinions'),
    getTranslations('reserved-training.door'),
    getTranslations('reserved-terms.eventKind'),
  ]);
  if (result.useful === null) return <p>{door('few')}</p>;
  return (
    <>
      <OpinionTable
        caption={t('title')}
        isCaptionHidden
        of={t('kind')}
        rows={[{ key: result.kind, name: terms(result.kind), result }]}
      />
      {result.comments.length > 0 && (
        <>
          <h3 className="h5">{t('comments')}</h3>
          <ul>
            {result.comments.map((comment, at) => (
              // the same words may come twice, and nothing tells one from the other
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes on the page
              <li key={at} lang="it" className="plain-text">
                {comment}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
