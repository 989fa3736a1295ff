import { useLocale, useTranslations } from 'next-intl';
import type { CasePageQuery } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Badge } from '../../../ui/Chip';

type Note = NonNullable<CasePageQuery['case']>['notes'][number];

/** C23: notes that the reader belongs to the audience of. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  const t = useTranslations('reserved-cases.note');
  const terms = useTranslations('reserved-terms.audience');
  const locale = useLocale();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="note">
      <h2 id="note">{t('title')}</h2>
      <ul className="note-list">
        {notes.map(({ id, audience, body, by, at }) => (
          <li key={id}>
            <p className="muted">
              <strong>{by?.displayName ?? '–'}</strong> <time dateTime={at}>{fullMoment(locale, at)}</time>{' '}
              <Badge>{terms(audience)}</Badge>
            </p>
            <p className="note-body">{body}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
