import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4, isIPv6 } from 'node:net';

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/**
 * Address of the caller: of the peer or, behind the site and one proxy on loopback, the last that `x-forwarded-for`
 * names; the ones before it are whatever the caller wrote.
 */
export function callerAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>): string | null {
  const peer = request.socket.remoteAddress ?? '';
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const address = (LOOPBACK.test(peer) && forwarded ? forwarded : peer).replace(/^::ffff:/, '');
  return isIP(address) ? address : null;
}

/**
 * Network prefix of the caller: /24 for IPv4, /48 for IPv6, never the whole address. `x-forwarded-for` is believed
 * from loopback only, where the site runs; behind another proxy the site tells it.
 */
export function networkPrefix(request: Pick<IncomingMessage, 'headers' | 'socket'>): string | null {
  const address = callerAddress(request) ?? '';
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIPv6(address)) return `${address.split(':').slice(0, 3).join(':')}::/48`;
  return null;
}
