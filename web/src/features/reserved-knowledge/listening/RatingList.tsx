import { useLocale, useTranslations } from 'next-intl';
import type { Rating_RatingFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { type Locale, languageNames } from '../../../i18n/routing';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { settleRating } from './listening-actions';

/** P32: what readers said, newest first; nothing tells who they are. */
export function RatingList({ ratings }: { ratings: Rating_RatingFragment[] }) {
  return (
    <ol className="plain-list rating-list">
      {ratings.map((rating) => (
        <RatingCard key={rating.id} rating={rating} />
      ))}
    </ol>
  );
}

function RatingCard({ rating }: { rating: Rating_RatingFragment }) {
  const t = useTranslations('reserved-editorial.ratings');
  const reasons = useTranslations('rating.reasons');
  const locale = useLocale();
  const { id, score, content, path, comment, at, handledAt } = rating;
  const title = content?.text?.title ?? path;
  return (
    <li className="rating-card">
      <p className="badge-row">
        <Badge tone={score >= 4 ? 'success' : score === 3 ? 'warning' : 'danger'}>{t('score', { score })}</Badge>
        <span className="muted">
          {languageNames[rating.locale as Locale] ?? rating.locale} · {fullMoment(locale, at)}
        </span>
        {handledAt && <Badge>{t('handled')}</Badge>}
      </p>
      <h2 className="rating-card-title">
        {content ? (
          <a href={link(locale, `/area-riservata/conoscenza/${content.id}`)} lang="it">
            {title}
          </a>
        ) : (
          <bdi dir="ltr">{title}</bdi>
        )}
      </h2>
      {rating.reasons.length > 0 && (
        <p className="muted">
          {rating.reasons
            .map((reason) => (reasons.has(reason as never) ? reasons(reason as never) : reason))
            .join(' · ')}
        </p>
      )}
      {comment && (
        <blockquote dir="auto">
          <p>{comment}</p>
        </blockquote>
      )}
      <form action={settleRating}>
        <input type="hidden" name="ratingId" value={id} />
        <input type="hidden" name="handled" value={handledAt ? 'no' : 'si'} />
        <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
        <Button tone="outline-primary" size="sm">
          {handledAt ? t('reopen') : t('settle')}
          <span className="visually-hidden">: {title}</span>
        </Button>
      </form>
    </li>
  );
}
