import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Ticket_RowFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { ActForm } from '../detail/ActForm';
import { answerTicket, askHelpdesk, closeTicket } from './helpdesk-actions';

/** C41: problems of the platform, apart from the cases. */
export async function Helpdesk({ rows }: { rows: Ticket_RowFragment[] }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-cases.helpdesk'), formWords(), getLocale()]);
  return (
    <>
      <ActForm
        id="chiedi-assistenza"
        title={t('ask')}
        lead={t('askLead')}
        send={t('send')}
        action={askHelpdesk}
        hidden={{}}
        labels={{ title: t('what'), body: t('body'), page: t('page') }}
        isOpen={rows.length === 0}
      >
        <TextControl name="title" label={t('what')} isRequired maxLength={160} />
        <TextareaControl name="body" label={t('body')} isRequired rows={4} maxLength={4000} />
        <TextControl name="page" label={t('page')} optional={words.optional} maxLength={300} />
      </ActForm>
      {rows.map((row) => (
        <section key={row.id} aria-labelledby={`assistenza-${row.id}`} className="answer-card">
          <h2 id={`assistenza-${row.id}`} className="h4">
            <bdi>{row.number}</bdi> · {row.title}
          </h2>
          <p className="muted">
            {longDate(locale, row.openedAt)} · {row.openedBy?.displayName ?? '–'} · {t(`state.${row.state}`)}
            {row.page && ` · ${row.page}`}
          </p>
          <p className="answer-body">{row.body}</p>
          {row.reply && (
            <blockquote>
              <p>{row.reply}</p>
            </blockquote>
          )}
          {row.viewerCanReply && (
            <ActForm
              id={`assistenza-risposta-${row.id}`}
              title={t('reply')}
              lead={t('replyLead')}
              send={t('replySend')}
              action={answerTicket}
              hidden={{ ticketId: row.id }}
              labels={{ reply: t('reply') }}
            >
              <TextareaControl name="reply" label={t('reply')} isRequired rows={3} maxLength={4000} />
            </ActForm>
          )}
          {row.viewerCanClose && (
            <ActionForm
              action={closeTicket}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix={`assistenza-chiudi-${row.id}`}
              hidden={{ ticketId: row.id }}
            >
              <Button size="sm" tone="outline-primary">
                {t('close')}
              </Button>
            </ActionForm>
          )}
        </section>
      ))}
    </>
  );
}
