/** What became of a letter after a server had taken it. */
export interface DeliveryReport {
  /** The job that sent it: the id that we gave the envelope, or that of the Message-ID. */
  readonly letterId: string;
  readonly outcome: 'DELIVERED' | 'FAILED';
  /** Enhanced status code (RFC 3463), such as 5.1.1. */
  readonly code: string | null;
}

const ID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const OUTCOME = { delivered: 'DELIVERED', failed: 'FAILED' } as const;

/** The field of a block of headers, unfolded; null where it is missing. */
const field = (block: string, name: string): string | null =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(block)?.[1]?.trim() ?? null;

/**
 * Reads a report of a mail server (RFC 3464) in the message in which it came. A letter has one addressee, so one block of
 * fields. Null for what is no report, for letters that are not ours, and for what settles nothing: delayed, or relayed to a
 * server that does not report.
 */
export function deliveryReport(message: string): DeliveryReport | null {
  const text = message.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
  const status =
    /^content-type:\s*message\/delivery-status[^\n]*\n(?:[^\n]+\n)*\n([\s\S]*?)(?=\n--|$(?![\s\S]))/im.exec(text)?.[1];
  if (!status) return null;
  const outcome = OUTCOME[(field(status, 'Action') ?? '').toLowerCase() as keyof typeof OUTCOME];
  const letterId =
    new RegExp(`^${ID}$`, 'i').exec(field(status, 'Original-Envelope-Id') ?? '')?.[1] ??
    new RegExp(`^message-id:\\s*<${ID}@appointments\\.respi>`, 'im').exec(text)?.[1];
  if (!outcome || !letterId) return null;
  const code = /^[245](?:\.\d{1,3}){2}/.exec(field(status, 'Status') ?? '')?.[0] ?? null;
  return { letterId: letterId.toLowerCase(), outcome, code };
}
