import { createTransport } from 'nodemailer';
import type { House } from './context.js';
import type { Mail } from './outbox.js';
import type { LeasedJob } from './outbox-lease.js';
import { textChannel } from './text-channel.js';

/** A letter ready to be sent. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  /** The same in a few words, for a telephone. */
  readonly short?: string;
  readonly html?: string;
  readonly calendar?: {
    readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
    readonly content: string;
    readonly filename: string;
  };
}

/** Templates of a house by name: values and language in, letter out. Pure functions. */
export type MailTemplates = Record<string, (params: Record<string, unknown>, locale: string, site: string) => Letter>;

export type SendMail = (job: LeasedJob) => Promise<void>;

/** Sends one letter to one person. The Message-ID is the job's own, so that a second delivery is seen as the same. */
export function mailer(house: House, templates: MailTemplates): SendMail {
  const transport = house.env.smtpUrl
    ? createTransport(house.env.smtpUrl, {
        connectionTimeout: 3_000,
        greetingTimeout: 3_000,
        socketTimeout: 6_000,
      } as never)
    : null;
  const sendText = textChannel(house.env);
  return async (job) => {
    const mail = job.payload as unknown as Mail;
    const template = templates[mail.template];
    if (!template) throw new Error(`No mail template ${mail.template}`);
    const letter = template(mail.params, mail.locale, house.env.publicUrl);
    if (mail.channel === 'TEXT') {
      if (!sendText) throw new Error('No text channel');
      const text = letter.short ?? letter.subject;
      await sendText({ id: job.id, to: mail.to, text, locale: mail.locale });
      return;
    }
    if (!transport) throw new Error('No SMTP address');
    await transport.sendMail({
      messageId: `<${job.id}@${house.name}.respi>`,
      from: house.env.mailFrom,
      to: { name: '', address: mail.to },
      subject: letter.subject,
      text: letter.text,
      ...(letter.html ? { html: letter.html } : {}),
      ...(house.env.mailReports ? { dsn: reportsOf(job.id, mail.to) } : {}),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
      ...(letter.calendar
        ? {
            attachments: [
              {
                filename: letter.calendar.filename,
                content: letter.calendar.content,
                contentType: `text/calendar; charset=utf-8; method=${letter.calendar.method}`,
              },
            ],
          }
        : {}),
    });
  };
}

/**
 * What the mail server is asked to report (RFC 3461): an answer of 250 proves that it took the letter, and no more. The
 * report comes back under the id of the job.
 */
const reportsOf = (id: string, recipient: string) => ({
  id,
  return: 'headers' as const,
  notify: ['success' as const, 'failure' as const, 'delay' as const],
  recipient,
});

interface MailFault {
  /** Of nodemailer or of the line: EENVELOPE, ETIMEDOUT … */
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
  readonly response?: string;
}

const enhancedOf = (response = ''): string | undefined => /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0];

/**
 * `bounce 550 5.1.1` where the mail server refused the addressee or the letter for good (RFC 5321, 4.2.1), without its
 * words, which may hold the address; null where trying again may help.
 */
export function bounceOf(error: unknown): string | null {
  const { responseCode, command: asked, response } = error as MailFault;
  const isOfLetter = asked === 'RCPT TO' || asked === 'DATA';
  if (!isOfLetter || !responseCode || responseCode < 500 || responseCode > 599) return null;
  return ['bounce', responseCode, enhancedOf(response)].filter(Boolean).join(' ');
}

/** Why a letter waits: the codes of the mail server or of the line; where nobody answered it is our own words (TH18). */
export function unsentBecause(error: unknown): string {
  const { code, responseCode, response } = error as MailFault;
  const codes = [responseCode ?? code, responseCode && enhancedOf(response)].filter(Boolean).join(' ');
  return codes || (error as Error).message;
}
