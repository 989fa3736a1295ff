import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** A mail that the platform sent and that nobody but this machine received. */
export interface CapturedMail {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly text: string | null }[];
}

export interface Mailbox {
  /** Keeps one message, as received; `to` is the envelope's. */
  keep(raw: Buffer, from: string, to: readonly string[]): Promise<CapturedMail>;
  /** Newest first; only those to one address when it is given. */
  list(to?: string): CapturedMail[];
  empty(): void;
}

/** Captured mails as files: `<id>.eml` as received, `<id>.json` as read. */
export function mailboxIn(folder: string): Mailbox {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let last = 0;
  const ids = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse();
  return {
    async keep(raw, from, to) {
      last = Math.max(last + 1, Date.now());
      const id = `${last}-${randomUUID().slice(0, 8)}`;
      const mail = await read(raw, { id, at: new Date(last).toISOString(), from, to });
      writeFileSync(join(folder, `${id}.eml`), raw, { mode: 0o600 });
      const draft = join(folder, `${id}.draft`);
      writeFileSync(draft, JSON.stringify(mail), { mode: 0o600 });
      renameSync(draft, join(folder, `${id}.json`));
      return mail;
    },
    list(to) {
      const all = ids().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CapturedMail);
      return to ? all.filter((mail) => mail.to.some((address) => address.toLowerCase() === to.toLowerCase())) : all;
    },
    empty() {
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
    },
  };
}

async function read(raw: Buffer, envelope: Pick<CapturedMail, 'id' | 'at' | 'from' | 'to'>): Promise<CapturedMail> {
  const parsed = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  return {
    ...envelope,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    attachments: parsed.attachments.map((one) => ({
      name: one.filename ?? '',
      type: one.mimeType,
      text: /^text\/|json$|xml$/.test(one.mimeType) ? Buffer.from(one.content as ArrayBuffer).toString('utf8') : null,
    })),
  };
}
