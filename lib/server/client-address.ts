import { type BlockList, isIP, isIPv4 } from 'node:net';

/**
 * Who a request comes from. A proxy says so in `X-Forwarded-For`, but so can anybody: it is
 * believed only as far as proxies that we trust have written it, from the right.
 * @param remote the other end of the connection
 * @param forwarded the header, all of its lines
 * @returns an address without port; '' when the connection is gone
 */
export function clientAddress(
  remote: string | undefined,
  forwarded: string | undefined,
  trusted: BlockList,
): string {
  let client = plain(remote ?? '');
  const hops = (forwarded ?? '').split(',').reverse();
  for (const hop of hops) {
    if (!isTrusted(client, trusted)) break;
    const before = plain(hop);
    if (!isIP(before)) break;
    client = before;
  }
  return client;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return isIP(address) !== 0 && trusted.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

/** Without port and brackets, and IPv4 as such however it is written. */
function plain(hop: string): string {
  const text = hop.trim().replace(/^"|"$/g, '');
  const bare =
    text.match(/^\[([^\]]+)\](?::\d+)?$/)?.[1] ?? text.match(/^([\d.]+):\d+$/)?.[1] ?? text;
  return bare.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i)?.[1] ?? bare;
}
