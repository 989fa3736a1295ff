import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './captured-mail.ts';

/** Addresses that begin so do not exist, so that a letter which comes back can be tried. */
const BOUNCES = 'rimbalza';
const LARGEST = 20_000_000;

/** An SMTP server on loopback that delivers to nobody: it keeps what it is handed. */
export async function startSmtpSink(port: number, mailbox: Mailbox): Promise<{ close(): Promise<void> }> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST,
    logger: false,
    closeTimeout: 2_000,
    onRcptTo({ address }, _session, done) {
      if (!address.startsWith(BOUNCES)) return done();
      done(Object.assign(new Error('5.1.1 no such mailbox'), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
      const to = session.envelope.rcptTo.map((recipient) => recipient.address);
      buffer(stream)
        .then((raw) => mailbox.keep(raw, from, to))
        .then(
          (mail) => done(null, `kept as ${mail.id}`),
          (error: Error) => done(error),
        );
    },
  });
  server.on('error', () => {});
  await new Promise<void>((listening, refused) => {
    server.server.once('error', refused);
    server.listen(port, '127.0.0.1', listening);
  });
  return { close: () => new Promise((closed) => server.close(() => closed())) };
}
