import { type BlockList, isIPv4 } from 'node:net';
import { canonicalAddress } from '@/lib/limits/canonical-address';

/**
 * Who a request comes from. A proxy says so in `X-Forwarded-For`, but so can anybody: it is
 * believed only as far as proxies that we trust have written it, from the right.
 * @param remote the other end of the connection
 * @param forwarded the header, all of its lines
 * What can't be read as an address is nobody's: whoever wrote it counts.
 * @returns an address without port, written in the one way; '' when the connection is gone
 */
export function clientAddress(
  remote: string | undefined,
  forwarded: string | undefined,
  trusted: BlockList,
): string {
  let client = canonicalAddress(remote ?? '') ?? '';
  const hops = (forwarded ?? '').split(',').reverse();
  for (const hop of hops) {
    if (!isTrusted(client, trusted)) break;
    const before = canonicalAddress(withoutPort(hop));
    if (before === null) break;
    client = before;
  }
  return client;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return address !== '' && trusted.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

function withoutPort(hop: string): string {
  const text = hop.trim().replace(/^"|"$/g, '');
  return text.match(/^\[([^\]]+)\](?::\d+)?$/)?.[1] ?? text.match(/^([\d.]+):\d+$/)?.[1] ?? text;
}
