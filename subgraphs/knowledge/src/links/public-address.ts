import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** What is no place of the web: this machine, networks of our own, groups, ways in which IPv6 carries IPv4 (RFC 6890); a mapped IPv4 is judged as IPv4. */
const INSIDE: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];
const inside = new BlockList();
for (const [network, bits, family] of INSIDE) inside.addSubnet(network, bits, family);

const isInside = ({ address, family }: LookupAddress): boolean => inside.check(address, family === 6 ? 'ipv6' : 'ipv4');

/**
 * Where an address of the web lies, or null where it may not be asked: not of the web, without a name, or with a name that
 * stands for a place inside. The name is looked up here and never again: who asks goes to what was looked at (TH).
 */
export async function publicAddresses(
  url: string,
  resolve: (name: string) => Promise<LookupAddress[]> = (name) => lookup(name, { all: true }),
): Promise<LookupAddress[] | null> {
  try {
    const { protocol, hostname, port } = new URL(url);
    if (!/^https?:$/.test(protocol) || (port && port !== '80' && port !== '443')) return null;
    if (isIP(hostname.replace(/^\[|\]$/g, ''))) return null;
    const found = await resolve(hostname);
    return found.length > 0 && !found.some(isInside) ? found : null;
  } catch {
    return null;
  }
}
