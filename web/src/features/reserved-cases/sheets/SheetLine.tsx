import { getLocale, getTranslations } from 'next-intl/server';
import type { SheetLine_LineFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { ValidationBadge } from '../CaseBadges';
import { LineForm } from './LineForm';

type Props = { sheetId: string; line: SheetLine_LineFragment; canRecord: boolean; isOpen: boolean };

/** One line: the question as the office reads it, and its answer or the form for it. */
export async function SheetLine({ sheetId, line, canRecord, isOpen }: Props) {
  const [t, terms, locale] = await Promise.all([
    getTranslations('reserved-sheets.line'),
    getTranslations('reserved-terms'),
    getLocale(),
  ]);
  const { case: found, answered, answer, isAwaited } = line;
  if (!found) return null;
  const standing = answered ? 'answered' : !isAwaited ? 'withdrawn' : found.heldAnswer ? 'heldShort' : 'open';
  const waitsForDesk = isAwaited && found.state === 'INFO_REQUESTED';
  return (
    <li className={answered ? 'sheet-line sheet-line-done' : 'sheet-line'} id={`riga-${line.position}`}>
      <div className="sheet-line-head">
        <span className="sheet-line-number" aria-hidden="true">
          {line.position}
        </span>
        <h3>
          <a href={link(locale, `/area-riservata/segnalazioni/${found.id}`)}>{found.subject}</a>
        </h3>
        <Badge tone={answered ? 'success' : isAwaited ? 'warning' : 'neutral'}>{t(standing)}</Badge>
      </div>
      <p className="muted">
        <bdi>{found.registryNumber}</bdi> · {terms(`urgency.${found.urgency}`)}
        {found.pratica && (
          <>
            {' · '}
            {terms(`praticaKind.${found.pratica.kind}`)} <bdi>{found.pratica.value}</bdi>
          </>
        )}
      </p>
      {found.body && <p className="case-body">{found.body}</p>}
      {answer && (
        <div className="sheet-answer">
          <p className="answer-body">{answer.body}</p>
          <p className="muted">
            {t('given', {
              name: answer.givenByName,
              date: longDate(locale, answer.givenOn),
              channel: terms(`channel.${answer.channel}`),
            })}{' '}
            <ValidationBadge validation={answer.validation} />
          </p>
        </div>
      )}
      {isAwaited && found.heldAnswer && <p className="muted">{t('held')}</p>}
      {waitsForDesk && <p className="muted">{t('waitsForDesk')}</p>}
      {isAwaited && !found.heldAnswer && canRecord && found.viewerCanAnswer && (
        <LineForm sheetId={sheetId} line={line} isOpen={isOpen} />
      )}
    </li>
  );
}
